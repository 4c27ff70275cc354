import type { PloverType, SubEventType, Weapon } from "../../domain/vocabulary/event.js";

/** What a CAMEO code is in the terms of PLOVER and ACLED. */
export interface CameoEvent {
  readonly ploverType: PloverType;
  readonly mode: string | null;
  readonly subEventType: SubEventType | null;
  readonly weapons: readonly Weapon[];
  /** True where both actors do the same: they meet, agree or fight. */
  readonly isTwoSided: boolean;
}

type Entry = readonly [
  type: PloverType,
  mode?: string | null,
  subEventType?: SubEventType | null,
  weapons?: readonly Weapon[],
];

/**
 * CAMEO codes, each for itself and the codes below it that have no entry. Types and modes: CAMEO2PLOVER of the PLOVER project (2021), with the names
 * of the PLOVER manual (DEMAND is REQUEST, confiscate is seize). Sub-event types: what ACLED's codebook calls the same act; none where it codes none.
 */
const entries: Readonly<Record<string, Entry>> = {
  "03": ["AGREE"],
  "04": ["CONSULT"],
  "041": ["CONSULT", "phone"],
  "042": ["CONSULT", "visit"],
  "043": ["CONSULT", "visit"],
  "044": ["CONSULT", "third-party"],
  "05": ["SUPPORT"],
  "057": ["SUPPORT", null, "AGREEMENT"],
  "06": ["COOPERATE"],
  "07": ["AID"],
  "08": ["CONCEDE"],
  "0813": ["RETREAT", "access"],
  "0814": ["RETREAT", "access"],
  "084": ["RETREAT", "release"],
  "085": ["RETREAT"],
  "086": ["RETREAT", "access"],
  "087": ["RETREAT", "disarm", "OTHER"],
  "0871": ["RETREAT", "ceasefire", "OTHER"],
  "0872": ["RETREAT", "withdraw", "OTHER"],
  "09": ["ACCUSE", "investigate"],
  "10": ["REQUEST"],
  "101": ["REQUEST", "assist"],
  "102": ["REQUEST", "assist"],
  "103": ["REQUEST", "assist"],
  "104": ["REQUEST", "change"],
  "105": ["REQUEST", "yield"],
  "106": ["REQUEST", "meet"],
  "107": ["REQUEST", "meet"],
  "108": ["REQUEST", "meet"],
  "11": ["ACCUSE", "disapprove"],
  "112": ["ACCUSE", "allege"],
  "12": ["REJECT"],
  "121": ["REJECT", "assist"],
  "122": ["REJECT", "assist"],
  "123": ["REJECT", "change"],
  "124": ["REJECT", "change"],
  "1243": ["REJECT", "yield"],
  "1244": ["REJECT", "yield"],
  "1245": ["REJECT", "yield"],
  "1246": ["REJECT", "yield"],
  "125": ["REJECT", "meet"],
  "126": ["REJECT", "meet"],
  "127": ["REJECT", "meet"],
  "128": ["REJECT", "yield"],
  "129": ["REJECT", "yield"],
  "13": ["THREATEN"],
  "1312": ["THREATEN", "restrict"],
  "1311": ["THREATEN", "relations"],
  "1313": ["THREATEN", "relations"],
  "132": ["THREATEN", "restrict"],
  "133": ["THREATEN", "relations"],
  "134": ["THREATEN", "relations"],
  "135": ["THREATEN", "relations"],
  "136": ["THREATEN", "expel"],
  "137": ["THREATEN", "violence"],
  "138": ["THREATEN", "violence"],
  "1381": ["THREATEN", "restrict"],
  "1382": ["THREATEN", "territory"],
  "139": ["THREATEN", "relations"],
  "14": ["PROTEST", null, "PEACEFUL_PROTEST"],
  "141": ["PROTEST", "demo", "PEACEFUL_PROTEST"],
  "142": ["PROTEST", "hunger", "PEACEFUL_PROTEST"],
  "143": ["PROTEST", "boycott"],
  "144": ["PROTEST", "obstruct", "PEACEFUL_PROTEST"],
  "145": ["PROTEST", "riot", "VIOLENT_DEMONSTRATION"],
  "15": ["MOBILIZE"],
  "151": ["MOBILIZE", "police"],
  "152": ["MOBILIZE", "troops", "OTHER"],
  "153": ["MOBILIZE", "police"],
  "154": ["MOBILIZE", "troops", "OTHER"],
  "16": ["SANCTION"],
  "161": ["SANCTION", "withdraw"],
  "162": ["SANCTION", "discontinue"],
  "163": ["COERCE", "restrict"],
  "164": ["SANCTION", "withdraw"],
  "165": ["SANCTION", "withdraw"],
  "166": ["SANCTION", "expel"],
  "17": ["COERCE"],
  "171": ["COERCE", "seize", "LOOTING_PROPERTY_DESTRUCTION"],
  "1712": ["ASSAULT", "destroy", "LOOTING_PROPERTY_DESTRUCTION"],
  "172": ["COERCE", "restrict"],
  "1722": ["COERCE", "restrict"],
  "1723": ["COERCE", "curfew", "OTHER"],
  "1724": ["COERCE", "martial-law", "OTHER"],
  "173": ["COERCE", "arrest", "ARRESTS"],
  "174": ["COERCE", "deport", "OTHER"],
  "175": ["ASSAULT", null, "ATTACK"],
  "176": ["COERCE", "cyber"],
  "18": ["ASSAULT", null, "ATTACK"],
  "181": ["ASSAULT", "abduct", "ABDUCTION_FORCED_DISAPPEARANCE"],
  "182": ["ASSAULT", "beat", "ATTACK"],
  "1821": ["ASSAULT", "sexual", "SEXUAL_VIOLENCE"],
  "1822": ["ASSAULT", "torture", "ATTACK"],
  "1823": ["ASSAULT", null, "ATTACK"],
  "183": ["ASSAULT", "explosives", "REMOTE_EXPLOSIVE_LANDMINE_IED"],
  "1831": ["ASSAULT", "suicide-attack", "SUICIDE_BOMB"],
  "1832": ["ASSAULT", "explosives", "REMOTE_EXPLOSIVE_LANDMINE_IED", ["VEHICLE_BOMB"]],
  "1833": ["ASSAULT", "explosives", "REMOTE_EXPLOSIVE_LANDMINE_IED", ["IED"]],
  "184": ["ASSAULT", "abduct", "ABDUCTION_FORCED_DISAPPEARANCE"],
  "185": ["ASSAULT", "targeted", "ATTACK"],
  "186": ["ASSAULT", "targeted", "ATTACK"],
  "19": ["ASSAULT", null, "ARMED_CLASH"],
  "191": ["COERCE", "restrict", "OTHER"],
  "192": ["COERCE", "seize", "OTHER"],
  "193": ["ASSAULT", "firearms", "ARMED_CLASH", ["SMALL_ARMS"]],
  "194": ["ASSAULT", "heavy-weapons", "SHELLING_ARTILLERY_MISSILE_ATTACK"],
  "195": ["ASSAULT", "aerial", "AIR_DRONE_STRIKE"],
  "196": ["ASSAULT", null, "ARMED_CLASH"],
  "20": ["ASSAULT", "unconventional", "ATTACK"],
  "204": ["ASSAULT", "unconventional", "CHEMICAL_WEAPON"],
};

/** Types whose two actors do the same. */
const twoSided: ReadonlySet<PloverType> = new Set(["AGREE", "CONSULT", "COOPERATE"]);
const fights: ReadonlySet<SubEventType | null | undefined> = new Set(["ARMED_CLASH", "AGREEMENT"]);

/**
 * What a CAMEO event code means: its own entry, else that of the code above it ("0351" is read as "035", then as "03").
 * @returns null for codes of statements (01) and appeals (02), which PLOVER knows no type for, and for what is no code.
 */
export function cameoEvent(code: string): CameoEvent | null {
  for (let at = code; at.length >= 2; at = at.slice(0, -1)) {
    const entry = Object.hasOwn(entries, at) ? entries[at] : undefined;
    if (entry === undefined) continue;
    const [ploverType, mode = null, subEventType = null, weapons = []] = entry;
    const isTwoSided = twoSided.has(ploverType) || fights.has(subEventType);
    return { ploverType, mode, subEventType, weapons, isTwoSided };
  }
  return null;
}
