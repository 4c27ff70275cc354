import type { VictimGroup } from "../../domain/vocabulary/claim.js";
import type { Token } from "../text/token.js";

const groups: readonly [RegExp, VictimGroup][] = [
  [
    /^(?:civilians?|residents?|villagers?|worshippers?|refugees?|evacuees?|protesters?|demonstrators?|inhabitants?|workers?|teachers?|students?|journalists?|medics?|volunteers?|patients|passengers?|shoppers?|pilgrims?|worshipers|peasants?|priests?|nuns?|monks?|tourists?|herders?|fishermen|hostages?|prisoners?|inmates?|pupils?|miners?|nurses?|lawyers?|judges?|activists?|drivers?|employees?|engineers?|missionaries|immigrants?|youths?|locals|citizens?|nationals?|migrants?|farmers?|guests?|diners|mourners?|commuters?|pedestrians?|motorists?|bystanders?|passers-?by|onlookers|revell?ers|spectators?|fans|supporters|strikers?|marchers?|voters?|settlers?|shepherds?|loggers?|labou?rers|traders?|vendors?|shopkeepers?|businessm[ae]n|officials?|mayors?|councillors?|politicians?|magistrates?|prosecutors?|diplomats?|clerics?|imams?|pastors?|seminarians|catechists|doctors?|paramedics|firefighters?|vaccinators?|photographers?|reporters|wives|wife|husbands?|sons?|daughters?|brothers?|sisters?|parents|mothers?|fathers?|relatives|pensioners?|teenagers?|teens|youngsters?|foreigners?|trekkers|climbers|pickers|growers|herdsm[ae]n|fisherman|sailors|crewm[ae]n|seamen|bodyguards?|escorts|chauffeurs?|aides?|detainees?|captives?|convicts?|critics?|opponents?|dissidents?|rescuers?)$/u,
    "CIVILIANS",
  ],
  [/^(?:children|child|schoolchildren|pupils?|minors?|girls?|boys?|infants?|babies|baby|toddlers?)$/u, "CHILDREN"],
  [/^(?:women|woman)$/u, "WOMEN"],
  [
    /^(?:militants?|fighters?|soldiers?|troops|rebels?|terrorists?|jihadists?|jihadis|insurgents?|militiam[ae]n|members?|combatants?|policem[ae]n|policewom[ae]n|officers?|troopers|personnel|extremists|recruits|commanders?|comrades|tribesmen|gunm[ae]n|guerr?illas?|separatists?|maoists|naxalites|subversives?|bandits|pirates|traffickers|guards?|commandos?|cadets|paramilitaries|loyalists|marines|airmen|conscripts?|servicem[ae]n|reservists|guardsm[ae]n|gendarmes?|constables?|legionnaires|peacekeepers?|assailants?|attackers?|islamists|gangsters|secessionists)$/u,
    "COMBATANTS",
  ],
  [
    /^(?:people|others?|persons?|m[ae]n|martyrs?|dead|bodies|victims|deaths?|fatalities|casualties|lives|wounded|injured|injuries|more|suspects?|fugitives?)$/u,
    "TOTAL",
  ],
];
/** Whose members bear no arms as such: "members of a tribe", "members of the team". */
const unarmed =
  /^(?:famil(?:y|ies)|households?|tribes?|clans?|teams?|staff|crews?|community|communities|congregation|sects?|minority|minorities|parliament|church|party|delegation|council|commission|committee|union|board|cabinet|assembly)$/u;
/** "30 Alawites", "12 Syrians". */
const peoples = /^\p{Lu}\p{L}+(?:ites|ians|ans|dis|qis|nis|urds|urks|rabs|ews)$/u;

/** Whom a noun counts, or null if it is no word for victims. */
export function victimGroupOf(word: string): VictimGroup | null {
  return groups.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** The noun for persons that a number before `from` counts, at most six tokens on: "six elderly civilians". */
export function victimNoun(tokens: readonly Token[], from: number): { group: VictimGroup; at: number } | null {
  for (let at = from; at < Math.min(from + 6, tokens.length); at += 1) {
    const token = tokens[at];
    // "Islamic State (IS) militants": an acronym in brackets stands for the name before it.
    if (token?.text === "(" && tokens[at + 2]?.text === ")") {
      at += 2;
      from += 3;
      continue;
    }
    // "foreign-sponsored fighters", "the IS group fighters": what the model may take for verbs.
    const isOwners = /^(?:his|her|its|their)$/u.test(token?.lower ?? "") && tokens[at - 1]?.lower === "of";
    // "19 displaced people".
    const isParticiple =
      at === from && /ed$/u.test(token?.lower ?? "") && victimGroupOf(tokens[at + 1]?.lower ?? "") !== null;
    const isMistaken =
      token !== undefined &&
      (isParticiple || /\p{L}-\p{L}+ed$/u.test(token.lower) || /^\p{Lu}{2,}$|^group$/u.test(token.text));
    if (!token || (/^(?:VERB|AUX|PUNCT)$/u.test(token.partOfSpeech) && !isMistaken)) {
      // "Killed nine and wounded two": the verb that goes on counts nobody before it.
      const goesOn = tokens[at - 1]?.partOfSpeech === "CCONJ";
      const group = token && !goesOn ? groups.find(([pattern]) => pattern.test(token.lower))?.[1] : undefined;
      return group && token ? { group, at } : null;
    }
    const next = tokens[at + 1];
    const group =
      groups.find(([pattern]) => pattern.test(token.lower))?.[1] ??
      (peoples.test(token.text) && next?.partOfSpeech !== "NOUN" ? "TOTAL" : undefined);
    // "five more civilians" are civilians.
    const after = groups.find(([pattern]) => pattern.test(next?.lower ?? ""))?.[1];
    if (/^(?:more|others?)$/u.test(token.lower) && after) return { group: after, at: at + 1 };
    if (/^members?$/u.test(token.lower) && isUnarmed(tokens, at)) return { group: "TOTAL", at };
    if (group && !(next && groups.some(([pattern, other]) => other === "COMBATANTS" && pattern.test(next.lower))))
      return { group, at };
    if (
      (!/^(?:ADJ|NOUN|PROPN|ADP|DET|CCONJ)$/u.test(token.partOfSpeech) && !isMistaken && !isOwners) ||
      (token.partOfSpeech === "ADP" && token.lower !== "of")
    )
      return null;
  }
  return null;
}

/** True if what a member at `at` is of is no armed group: "members of a tribe", "crew members". */
function isUnarmed(tokens: readonly Token[], at: number): boolean {
  if (unarmed.test(tokens[at - 1]?.lower ?? "")) return true;
  return tokens[at + 1]?.lower === "of" && tokens.slice(at + 2, at + 6).some(({ lower }) => unarmed.test(lower));
}
