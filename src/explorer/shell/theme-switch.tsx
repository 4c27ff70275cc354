import { useEffect, useState } from "react";
import { keepText, keptText } from "../view-state/browser-storage.js";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];
const key = "sitrep:theme";

/** Light, dark, or as the system has it; remembered in this browser. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = keptText(key);
    return themes.find((name) => name === kept) ?? "system";
  });

  useEffect(() => {
    keepText(key, theme);
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);

  return (
    <label>
      <span className="hidden">Colours</span>
      <select className="field" value={theme} onChange={(change) => setTheme(change.target.value as Theme)}>
        <option value="system">System colours</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
