import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Explorer } from "./shell/explorer.js";
import "./theme.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root.");
createRoot(root).render(
  <StrictMode>
    <Explorer />
  </StrictMode>,
);
