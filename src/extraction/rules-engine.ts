import { contentId } from "../domain/content-id.js";
import type { ExtractedMention, Extraction, ExtractionEngine, Report } from "../domain/extraction.js";
import { assembleEvents } from "./assemble-events.js";
import { withSources } from "./claims/find-sources.js";
import { withFurtherClaims } from "./claims/further-claims.js";
import { attribute } from "./claims/tellings.js";
import { type FoundMentions, findMentions } from "./find-mentions.js";
import { flatMap } from "./flat-map.js";
import { nothingBecause } from "./nothing-because.js";
import { type Resources, sharedResources } from "./resources.js";
import { rulesIdentity } from "./rules-identity.js";
import { type ReadText, readSentences } from "./text/read-sentences.js";
import { validateReport } from "./validate-report.js";

/** The default engine: lexicons and rules, offline and deterministic. */
export function createRulesEngine(resources: Resources = sharedResources()): ExtractionEngine {
  const { name, version: current } = rulesIdentity;
  const version = resources.parser ? current : `${current}+without-parser`;
  return {
    name,
    version,
    async extract(report: Report): Promise<Extraction> {
      validateReport(report);
      const text = readSentences(report, resources.model);
      const named = findMentions(text, resources);
      const publisher = registerPublisher(report.publisher, named, resources);
      const { found, tellings } = attribute(withSources(named, resources, publisher), resources.parser);
      const events = assembleEvents(report, text, found, tellings, publisher, resources);
      const told = withFurtherClaims(events, text, tellings, {
        found,
        lexicon: resources.actors,
        publisher,
        today: report.publishedAt.slice(0, 10),
      });
      return {
        id: report.id ?? contentId(report.publisher, report.publishedAt, report.title ?? null, report.text),
        extractor: {
          name,
          version,
          model: null,
          ...(told.events.length === 0 && { nothingBecause: nothingBecause(found) }),
        },
        document: {
          title: report.title?.trim()
            ? {
                text: text.title ? text.raw.slice(text.title.start, text.title.end) : report.title.trim(),
                start: text.title?.start ?? null,
                end: text.title?.end ?? null,
              }
            : null,
          publisher,
          publishedAt: report.publishedAt,
          language: report.language ?? "en",
          kind: report.kind ?? "NEWS",
          url: report.url ?? null,
          lengthChars: report.text.length,
        },
        sentences: found.sentences.map(({ id, ordinal, start, end, section }) => ({
          id,
          ordinal,
          start,
          end,
          text: text.raw.slice(start, end),
          section,
        })),
        actors: found.actors.list(),
        places: found.places.list(),
        ...told,
        mentions: mentionsOf(text, found),
        actorRelations: [],
      };
    },
  };
}

/** The publisher as an actor: by the lexicon, or as a medium of this name. */
function registerPublisher(publisher: string, found: FoundMentions, resources: Resources): string {
  const known = resources.actors.named(publisher);
  if (known) return found.actors.known(known.slug);
  return found.actors.local({
    slug:
      publisher
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/gu, "") || "publisher",
    name: publisher.trim(),
    type: "MEDIA",
    ploverSector: ["JRN"],
    named: true,
  });
}

function mentionsOf(text: ReadText, found: FoundMentions): ExtractedMention[] {
  return flatMap(found.sentences, (sentence) =>
    // A pronoun names nobody; what it means stands on the part that he takes.
    [...sentence.actors.filter(({ kind }) => kind !== "PRONOUN"), ...sentence.places]
      .sort((a, b) => a.start - b.start)
      .map(({ entity, start, end, kind }) => ({
        entity,
        start,
        end,
        text: text.raw.slice(start, end),
        kind,
        region: sentence.section,
        sentence: sentence.id,
      })),
  );
}
