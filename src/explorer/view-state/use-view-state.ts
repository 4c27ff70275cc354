import { createContext, useCallback, useContext, useEffect, useState } from "react";
import { addressOf, viewOf } from "./address.js";
import type { ViewState } from "./view-state.js";

/** Changes parts of the view. Each change is a step that the back button undoes, unless `isStep` is false. */
export type ChangeView = (change: Partial<ViewState>, options?: { readonly isStep: boolean }) => void;

export interface View {
  readonly state: ViewState;
  readonly change: ChangeView;
}

/** The view as the address has it, and how to change both. */
export function useAddress(): View {
  const [state, setState] = useState(() => viewOf(location.search));

  useEffect(() => {
    const follow = () => setState(viewOf(location.search));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);

  const change = useCallback<ChangeView>((part, { isStep } = { isStep: true }) => {
    // From the address and not from the last rendering, so that two changes in a row are both kept.
    const next = { ...viewOf(location.search), ...part };
    const address = `${location.pathname}${addressOf(next)}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    setState(next);
  }, []);

  return { state, change };
}

const ViewContext = createContext<View | null>(null);
export const ViewProvider = ViewContext.Provider;

/** The view around this component. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error("A component that shows the view stands outside of ViewProvider.");
  return view;
}
