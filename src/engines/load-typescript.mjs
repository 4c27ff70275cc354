// Threads of Node 20 do not inherit what runs TypeScript: this is imported first in each, where the code runs from src.
import { register } from "tsx/esm/api";

register();
