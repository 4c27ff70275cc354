import type { ExtractedEvent } from "../../domain/extraction.js";
import { acledEventTypeNames, acledSubEventTypes } from "../../domain/vocabulary/acled.js";
import type { SubEventType } from "../../domain/vocabulary/event.js";
import type { EventKind } from "./event-kinds.js";
import { type EventType, type TypeEvidence, typed } from "./event-type.js";
import { protestType, violentType } from "./violent-types.js";
import { weaponsIn } from "./weapons.js";

/** The types of kinds that need no more evidence. Sources: PLOVER manual (types and modes), ACLED codebook 2023 (sub-event types). */
const fixed: Partial<Readonly<Record<EventKind, EventType>>> = {
  ADVANCE: typed("ARMED_CLASH", "ASSAULT", null, { outcome: "ADVANCE" }),
  RELIEF: typed("ARMED_CLASH", "ASSAULT", null, { outcome: "ADVANCE" }),
  OFFENSIVE: typed("ARMED_CLASH", "ASSAULT"),
  SIEGE: typed("OTHER", "COERCE", ["restrict"], { outcome: "SIEGE" }),
  ABDUCT: typed("ABDUCTION_FORCED_DISAPPEARANCE", "ASSAULT", ["abduct"]),
  BEAT: typed("ATTACK", "ASSAULT", ["beat"]),
  TORTURE: typed("ATTACK", "ASSAULT", ["torture"]),
  RAPE: typed("SEXUAL_VIOLENCE", "ASSAULT", ["sexual"]),
  MOB: typed("MOB_VIOLENCE", "ASSAULT", ["beat"]),
  COUP: typed("OTHER", "ASSAULT"),
  ARREST: typed("ARRESTS", "COERCE", ["arrest"]),
  LOOT: typed("LOOTING_PROPERTY_DESTRUCTION", "COERCE", ["seize"]),
  RESTRICT: typed("OTHER", "COERCE", ["restrict"]),
  CURFEW: typed("OTHER", "COERCE", ["curfew"]),
  MARTIAL_LAW: typed("OTHER", "COERCE", ["martial-law"]),
  CENSOR: typed("OTHER", "COERCE", ["censor"]),
  DEPORT: typed("OTHER", "COERCE", ["deport"]),
  WITHHOLD: typed(null, "COERCE", ["withhold"]),
  CYBER: typed(null, "COERCE", ["cyber"]),
  REPRESS: typed("PROTEST_WITH_INTERVENTION", "ASSAULT", ["crowd-control"]),
  MOVE: typed("OTHER", "MOBILIZE", ["troops"]),
  ARMS: typed("OTHER", "MOBILIZE", ["weapons"]),
  BASE: typed("HEADQUARTERS_OR_BASE_ESTABLISHED", "MOBILIZE", ["troops"]),
  WITHDRAW: typed("OTHER", "RETREAT", ["withdraw"], { outcome: "WITHDRAWN" }),
  SURRENDER: typed("OTHER", "RETREAT", ["disarm"]),
  RELEASE: typed("OTHER", "RETREAT", ["release"]),
  HANDOVER: typed("NON_VIOLENT_TRANSFER_OF_TERRITORY", "RETREAT", ["withdraw"], { outcome: "WITHDRAWN" }),
  CEASE: typed("OTHER", "RETREAT", ["ceasefire"]),
  ACCESS: typed(null, "RETREAT", ["access"]),
  RESIGN: typed(null, "RETREAT", ["resign"]),
  GROUP: typed("CHANGE_TO_GROUP_ACTIVITY", "COOPERATE"),
  DEFECT: typed("CHANGE_TO_GROUP_ACTIVITY", "RETREAT", ["withdraw"]),
  DISRUPT: typed("DISRUPTED_WEAPONS_USE", "COERCE", ["seize"]),
  STRIKE: typed("PEACEFUL_PROTEST", "PROTEST", ["strike"]),
  HUNGER_STRIKE: typed("PEACEFUL_PROTEST", "PROTEST", ["hunger"]),
  BOYCOTT: typed(null, "PROTEST", ["boycott"]),
  OBSTRUCT: typed("PEACEFUL_PROTEST", "PROTEST", ["obstruct"]),
  AGREE: typed("AGREEMENT", "AGREE"),
  MEET: typed(null, "CONSULT"),
  VISIT: typed(null, "CONSULT", ["visit"]),
  MEDIATE: typed(null, "CONSULT", ["third-party"]),
  SUPPORT: typed(null, "SUPPORT"),
  CONCEDE: typed(null, "CONCEDE"),
  COOPERATE: typed(null, "COOPERATE"),
  AID: typed(null, "AID"),
  DEMAND: typed(null, "REQUEST"),
  INVESTIGATE: typed(null, "ACCUSE", ["investigate"]),
  REJECT: typed(null, "REJECT"),
  THREATEN: typed(null, "THREATEN"),
  SANCTION: typed(null, "SANCTION", ["discontinue"]),
  RELATIONS: typed(null, "SANCTION", ["discontinue"]),
  EXPEL: typed(null, "SANCTION", ["expel"]),
  CONVICT: typed(null, "SANCTION", ["convict"]),
  TREND: typed(null, "ASSAULT"),
};

/** The sub-event type, PLOVER type, weapons and outcome that the evidence supports. Sources: ACLED codebook, PLOVER manual, design/annotation.md rule 13. */
export function eventTypeOf(evidence: TypeEvidence): EventType {
  const { kind, lemma, words } = evidence;
  switch (kind) {
    case "SEIZE":
      return evidence.attackerIsState
        ? typed("GOVERNMENT_REGAINS_TERRITORY", "ASSAULT", null, { outcome: "TERRITORY_REGAINED" })
        : typed("NON_STATE_ACTOR_OVERTAKES_TERRITORY", "ASSAULT", null, {
            outcome: /^(?:retake|recapture|reconquer|reoccupy|regain|reclaim|wrest)$/u.test(lemma)
              ? "TERRITORY_REGAINED"
              : "TERRITORY_SEIZED",
          });
    case "EXECUTE": {
      const isByBlade = /behead|decapitat/u.test(words);
      return typed("ATTACK", "ASSAULT", isByBlade ? ["primitive"] : null, { weapons: isByBlade ? ["EDGED"] : [] });
    }
    case "RAZE":
      return typed("LOOTING_PROPERTY_DESTRUCTION", "ASSAULT", ["destroy"], { weapons: weaponsIn(words) });
    case "RIOT":
      return typed("VIOLENT_DEMONSTRATION", "PROTEST", ["riot"], { weapons: weaponsIn(words) });
    case "PROTEST":
      return protestType(evidence);
    case "ACCUSE":
      return typed(null, "ACCUSE", [/^(?:accuse|blame|accusation)$/u.test(lemma) ? "allege" : "disapprove"]);
    default:
      return fixed[kind] ?? violentType(evidence);
  }
}

/** ACLED's own wording of a sub-event type. Its codebook: attacks on civilians make every violent event civilian targeting. */
export function acledCodes(subEvent: SubEventType | null, civilianTargeting: boolean): ExtractedEvent["acled"] {
  if (subEvent === null) return { eventType: null, subEventType: null, disorderType: null, civilianTargeting };
  const { name, type } = acledSubEventTypes[subEvent];
  const disorder =
    type === "STRATEGIC_DEVELOPMENTS"
      ? "Strategic developments"
      : type === "PROTESTS" || type === "RIOTS"
        ? "Demonstrations"
        : "Political violence";
  return { eventType: acledEventTypeNames[type], subEventType: name, disorderType: disorder, civilianTargeting };
}
