import { figureClaimOf, numberIn, wordIn } from "../../domain/claim-values.js";
import { contentId } from "../../domain/content-id.js";
import type { ExtractedClaim } from "../../domain/extraction.js";
import { pageKeyOf } from "../../domain/page-key.js";
import { type SourceFamily, sourceChainOf } from "../../domain/source-chain.js";
import type { FigureClaim } from "../../domain/stated-figures.js";
import { qualifiers } from "../../domain/vocabulary/claim.js";
import { countUnits } from "../../domain/vocabulary/event.js";
import { idOf, type Row } from "./entity-rows.js";
import { counter, type Recording } from "./recording.js";
import { sourceFamilies } from "./source-families.js";

/** A claim, and who passed it on. */
export interface ClaimRow {
  readonly row: Row;
  readonly attributions: readonly Row[];
}

/** The claims of a document, in its order. */
export function claimRows(accountIds: ReadonlyMap<string, string>, context: Recording): ClaimRow[] {
  const ordinalOf = counter();
  const familyOf = sourceFamilies(context.extraction, context.ids);
  return context.extraction.claims.map((claim) => {
    const { documentId } = context.ids;
    const accountId = claim.about === null ? null : idOf(accountIds, claim.about);
    const { start, end } = claim.quote;
    const ordinal = ordinalOf(`${start}|${end}|${claim.kind}|${accountId}`);
    const id = contentId(documentId, "claim", start, end, claim.kind, accountId, ordinal, context.extractorKey);
    return claimRow(claim, id, accountId, familyOf, context);
  });
}

function claimRow(
  claim: ExtractedClaim,
  id: string,
  accountId: string | null,
  familyOf: (localId: string) => SourceFamily,
  { ids, extraction, publishedAt, recordedAt }: Recording,
): ClaimRow {
  const { chain, cue, kind } = claim.attribution;
  const families = chain.map(familyOf);
  const links = families.map((family) => family.id);
  const value = claim.value ?? {};
  const figure = figureClaimOf(claim);
  const pageKey = pageKeyOf(publishedAt, id);
  const row: Row = {
    id,
    documentId: ids.documentId,
    accountId,
    properties: {
      kind: claim.kind,
      modality: claim.modality,
      attributionKind: kind,
      directQuote: claim.directQuote,
      quote: claim.quote.text,
      start: claim.quote.start,
      end: claim.quote.end,
      casualty: figure.casualty,
      min: figure.min,
      max: figure.max,
      qualifier: wordIn(value, "qualifier", qualifiers),
      victimGroup: figure.victimGroup,
      share: numberIn(value, "share"),
      unit: wordIn(value, "unit", countUnits),
      valueJson: figure.valueJson,
      rootSourceId: links[0],
      sourceIds: unique(families.flatMap((family) => [family.id, ...family.wholeIds])),
      sourceChain: sourceChainOf(families),
      extractor: extraction.extractor.name,
      extractorVersion: extraction.extractor.version,
      extractorModel: extraction.extractor.model,
      pageKey,
    },
    confidence: claim.confidence,
    publishedAt,
    recordedAt,
  };
  const attributions = links.map((sourceId, position) => ({
    id,
    sourceId,
    position,
    pageKey,
    cueStart: position === 0 ? (cue?.start ?? null) : null,
    cueEnd: position === 0 ? (cue?.end ?? null) : null,
  }));
  return { row, attributions };
}

/** What the figures of an account are made from. */
export function figureClaim({ id, properties }: Row): FigureClaim {
  return { id, ...(properties as Omit<FigureClaim, "id">) };
}

/** A claim of control names its place and who holds it by local ids, in its value. */
export function holdingRows(claim: ExtractedClaim, id: string, { ids, mentions }: Recording): Row[] {
  const { place, controller } = claim.value ?? {};
  const isKnown = ids.places.has(String(place)) && ids.actors.has(String(controller));
  if (claim.kind !== "CONTROL" || !isKnown) return [];
  const placeMentionId = mentions.nearestOfPlace(String(place), claim.quote);
  const holderMentionId = mentions.nearestOfActor(String(controller), claim.quote);
  return [{ id, placeMentionId, holderMentionId }];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
