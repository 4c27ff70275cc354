import { findableTypes } from "../find/findable-types.js";
import {
  ExplorerEventsDocument,
  ExplorerEvidenceDocument,
  ExplorerFacetsDocument,
  ExplorerNamesDocument,
  ExplorerNeighbourhoodDocument,
  ExplorerReportedDocument,
  ExplorerSuggestDocument,
  ExplorerTotalDocument,
  ExplorerWholesDocument,
} from "../generated/graphql.js";
import { lensOf } from "../view-state/event-filter.js";
import { everything, type ViewState } from "../view-state/view-state.js";
import { eventVariables } from "./read-events.js";

/** A question as it is sent to the server. */
export interface QuestionAhead {
  readonly query: string;
  readonly variables: object;
}

/** Any node: a question is planned alike for all of them. */
const idOf = (type: "Actor" | "Place" | "Event") => btoa(`${type}:any`);

/** What a visitor asks first, and next, in this order: the server has the database plan it, so that the first one does not wait for that. */
export function questionsAhead(): readonly QuestionAhead[] {
  const actor = idOf("Actor");
  const views: readonly ViewState[] = [
    { ...everything, actor },
    { ...everything, place: idOf("Place") },
  ];
  const lens = lensOf(everything);
  return [
    ...ofView(everything),
    { query: `${ExplorerEvidenceDocument}`, variables: { id: idOf("Event"), lens } },
    { query: `${ExplorerSuggestDocument}`, variables: { words: "any", types: findableTypes } },
    { query: `${ExplorerReportedDocument}`, variables: { filter: null, lens, bucket: "DAY", after: null } },
    { query: `${ExplorerWholesDocument}`, variables: { around: [{ id: actor }], lens } },
    { query: `${ExplorerNeighbourhoodDocument}`, variables: { around: [{ id: actor }], lens } },
    ...views.flatMap(ofView),
    { query: `${ExplorerNamesDocument}`, variables: { ids: [actor] } },
  ];
}

/** The events of a view, how many they are, and what it can be narrowed down to. */
function ofView(state: ViewState): readonly QuestionAhead[] {
  const { filter, lens, ...page } = eventVariables(state);
  return [
    { query: `${ExplorerEventsDocument}`, variables: { filter, lens, ...page, after: null } },
    { query: `${ExplorerTotalDocument}`, variables: { filter, lens } },
    { query: `${ExplorerFacetsDocument}`, variables: { filter } },
  ];
}
