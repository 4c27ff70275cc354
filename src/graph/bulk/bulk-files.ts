import type { CellType } from "./csv-cells.js";

/** Property -> type of its column. */
export type Columns = Readonly<Record<string, CellType>>;

/** Nodes of one kind, a line each. */
export interface NodeFile {
  readonly kind: "nodes";
  readonly label: string;
  /** The property by which relationships name the node; null where they name it by a key that the graph does not keep. */
  readonly id: string | null;
  readonly columns: Columns;
}

/** Relationships of one type between nodes of two files, a line each. */
export interface RelationshipFile {
  readonly kind: "relationships";
  readonly type: string;
  readonly from: NodeName;
  readonly to: NodeName;
  readonly columns: Columns;
}

const support: Columns = {
  claimIds: "string[]",
  supportStarts: "long[]",
  supportEnds: "long[]",
  supportInherited: "boolean[]",
  rootSourceIds: "string[]",
  sourceChains: "string[]",
  publishedAts: "datetime[]",
  recordedAts: "datetime[]",
  supportCount: "long",
};

/** What an account and an event both say of what happened. */
const happening: Columns = {
  label: "string",
  eventClass: "string",
  ploverType: "string",
  ploverModes: "string[]",
  acledEventType: "string",
  subEventType: "string",
  disorderType: "string",
  civilianTargeting: "boolean",
  datePrecision: "string",
  dateBasis: "string",
  geoPrecision: "string",
  outcome: "string",
  weapons: "string[]",
  countMin: "long",
  countMax: "long",
  countUnit: "string",
  countQualifier: "string",
  reviewState: "string",
  earliest: "date",
  latest: "date",
};

const extracted: Columns = {
  extractor: "string",
  extractorVersion: "string",
  extractorModel: "string",
  confidence: "double",
  publishedAt: "datetime",
  recordedAt: "datetime",
};

const nodeFiles = {
  Text: nodes("Text", "sha256", { text: "string", lengthUtf16: "long" }),
  Document: nodes("Document", "id", {
    kind: "string",
    title: "string",
    publisherId: "string",
    publishedAt: "datetime",
    language: "string",
    url: "string",
    rowKey: "string",
    pageKey: "string",
    recordedAt: "datetime",
    extractors: "string[]",
    lengthUtf16: "long",
  }),
  Sentence: nodes("Sentence", "id", {
    documentId: "string",
    ordinal: "long",
    start: "long",
    end: "long",
    section: "string",
  }),
  Mention: nodes("Mention", "id", {
    documentId: "string",
    text: "string",
    folded: "string",
    start: "long",
    end: "long",
    kind: "string",
    speakerId: "string",
  }),
  Account: nodes("Account", "id", {
    ...happening,
    ...extracted,
    documentId: "string",
    dateExpression: "string",
    triggerStart: "long",
    triggerEnd: "long",
    dataSet: "string",
    eventKey: "string",
    comparable: "string",
  }),
  Claim: nodes("Claim", "id", {
    ...extracted,
    documentId: "string",
    kind: "string",
    modality: "string",
    attributionKind: "string",
    directQuote: "boolean",
    quote: "string",
    start: "long",
    end: "long",
    casualty: "string",
    min: "long",
    max: "long",
    qualifier: "string",
    victimGroup: "string",
    share: "double",
    unit: "string",
    valueJson: "string",
    rootSourceId: "string",
    sourceIds: "string[]",
    sourceChain: "string",
    pageKey: "string",
  }),
  Actor: nodes("Actor", "id", {
    name: "string",
    actorType: "string",
    ploverSectors: "string[]",
    acledInter: "long",
    country: "string",
    international: "boolean",
    generic: "boolean",
    named: "boolean",
    wikidataId: "string",
  }),
  Place: nodes("Place", "id", {
    name: "string",
    placeType: "string",
    named: "boolean",
    country: "string",
    depth: "long",
    withinIds: "string[]",
    location: "point{crs:WGS-84}",
    coordinateUncertaintyM: "long",
    coordinateBasis: "string",
  }),
  Name: nodes("Name", null, { value: "string", folded: "string", key: "string", lang: "string", script: "string" }),
  Block: nodes("Block", null, { key: "string", dataSet: "string" }),
  Event: nodes("Event", "id", {
    ...happening,
    pageKey: "string",
    killedMin: "long",
    killedMax: "long",
    killedState: "string",
    woundedMin: "long",
    woundedMax: "long",
    woundedState: "string",
    civiliansKilledMin: "long",
    civiliansKilledMax: "long",
    childrenKilledMin: "long",
    childrenKilledMax: "long",
    figureAccounts: "long[]",
    figureNames: "string[]",
    figureIsPart: "boolean[]",
    figureMins: "long[]",
    figureMaxes: "long[]",
    figureSourceChains: "string[]",
    figurePublishedAts: "datetime[]",
    figureRecordedAts: "datetime[]",
    accountCount: "long",
    claimCount: "long",
    publicationDays: "date[]",
    publicationClaimCounts: "long[]",
    documentCount: "long",
    rootSourceCount: "long",
  }),
  Import: nodes("Import", "id", {
    format: "string",
    rows: "long",
    isDone: "boolean",
    startedAt: "datetime",
    movedAt: "datetime",
  }),
  BulkLoad: nodes("BulkLoad", "id", { loadedAt: "datetime", rehomedPlaceIds: "string[]" }),
} as const;

const relationshipFiles = {
  HAS_TEXT: between("HAS_TEXT", "Document", "Text", {}),
  PUBLISHED_BY: between("PUBLISHED_BY", "Document", "Actor", {}),
  HAS_SENTENCE: between("HAS_SENTENCE", "Document", "Sentence", {}),
  IN: between("IN", "Mention", "Sentence", {}),
  TOLD_IN: between("TOLD_IN", "Account", "Document", {}),
  IN_BLOCK: between("IN_BLOCK", "Account", "Block", {}),
  QUOTED_FROM: between("QUOTED_FROM", "Claim", "Document", {}),
  ABOUT: between("ABOUT", "Claim", "Account", {}),
  ATTRIBUTED_TO: between("ATTRIBUTED_TO", "Claim", "Actor", {
    position: "long",
    sourceId: "string",
    pageKey: "string",
    cueStart: "long",
    cueEnd: "long",
  }),
  HAS_PARTICIPANT: between("HAS_PARTICIPANT", "Account", "Mention", {
    id: "string",
    role: "string",
    explicit: "boolean",
    headcountMin: "long",
    headcountMax: "long",
  }),
  HAS_PLACE: between("HAS_PLACE", "Account", "Mention", { id: "string", role: "string" }),
  REFERS_TO_ACTOR: between("REFERS_TO", "Mention", "Actor", { score: "double", by: "string", recordedAt: "datetime" }),
  REFERS_TO_PLACE: between("REFERS_TO", "Mention", "Place", { score: "double", by: "string", recordedAt: "datetime" }),
  ACCOUNT_OF: between("ACCOUNT_OF", "Account", "Event", { by: "string", score: "double", recordedAt: "datetime" }),
  ACTOR_HAS_NAME: between("HAS_NAME", "Actor", "Name", { id: "string", kind: "string", basis: "string" }),
  PLACE_HAS_NAME: between("HAS_NAME", "Place", "Name", { id: "string", kind: "string", basis: "string" }),
  WITHIN: between("WITHIN", "Place", "Place", { id: "string", basis: "string", reference: "string" }),
  PART_OF: between("PART_OF", "Actor", "Actor", { id: "string", basis: "string", reference: "string" }),
  PARTICIPATES_IN: between("PARTICIPATES_IN", "Actor", "Event", {
    id: "string",
    actorId: "string",
    pageKey: "string",
    role: "string",
    explicit: "boolean",
    headcountMin: "long",
    headcountMax: "long",
    ...support,
  }),
  AT: between("AT", "Event", "Place", {
    id: "string",
    placeId: "string",
    pageKey: "string",
    role: "string",
    ...support,
  }),
  LOCATED_IN: between("LOCATED_IN", "Event", "Place", {
    id: "string",
    placeId: "string",
    pageKey: "string",
    steps: "long",
    ...support,
  }),
} as const;

export type NodeName = keyof typeof nodeFiles;
export type RelationshipName = keyof typeof relationshipFiles;

/** Every file of a bulk load, by its name: what docs/graph-model.md says a graph of rows of data sets holds. */
export const bulkFiles: Readonly<Record<NodeName | RelationshipName, NodeFile | RelationshipFile>> = {
  ...nodeFiles,
  ...relationshipFiles,
};

function nodes(label: string, id: string | null, columns: Columns): NodeFile {
  return { kind: "nodes", label, id, columns };
}

function between(type: string, from: NodeName, to: NodeName, columns: Columns): RelationshipFile {
  return { kind: "relationships", type, from, to, columns };
}
