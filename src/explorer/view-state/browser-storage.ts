/** What this browser remembers under a key; null if nothing, or if it lets pages remember nothing. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Has this browser remember a text under a key, or forget what it has there.
 * @returns false if it refuses: storage may be switched off, or full.
 */
export function keepText(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
