/** A view under a name: the query string that makes it. */
export interface SavedView {
  readonly name: string;
  readonly address: string;
}

/** More would be no list to choose from. */
export const maxSavedViews = 50;
const maxNameLength = 80;

/** What was kept, as far as it can be read: another version, or another page of this origin, may have written it. */
export function parseSavedViews(text: string | null): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSavedView).slice(0, maxSavedViews) : [];
  } catch {
    return [];
  }
}

/** With one more, at the end; one of the same name gives way. Without change where the name is blank or there are too many. */
export function withView(views: readonly SavedView[], name: string, address: string): readonly SavedView[] {
  const trimmed = name.trim().slice(0, maxNameLength);
  const others = views.filter((view) => view.name !== trimmed);
  return trimmed === "" || others.length >= maxSavedViews ? views : [...others, { name: trimmed, address }];
}

function isSavedView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null;
  return typeof view?.name === "string" && view.name !== "" && typeof view.address === "string";
}
