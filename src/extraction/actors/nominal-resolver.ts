import type { Token } from "../text/token.js";
import type { ActorRegister } from "./actor-register.js";
import type { Nominal } from "./nominals.js";

/** Peoples and faiths whose fighters are no rebels by that alone. */
const communities = /^(?:druze|druse|bedouins?|alawites?|alawis?|turkmen|yazidi|yezidi|tribal|assyrian|circassian)$/u;
const communal = /^(?:fighters?|gunmen|militants?|militiamen|militias?|tribesmen|clansmen|insurgents)$/u;

/** Says whom a common noun means in one report: "the army", "the militants", "a security source". */
export class NominalResolver {
  readonly #register: ActorRegister;
  readonly #monitor: string | null;

  /** @param monitor - Slug of the group that "the monitor" is; null if the report names none. */
  constructor(register: ActorRegister, monitor: string | null) {
    this.#register = register;
    this.#monitor = monitor;
  }

  /**
   * Local id of who is meant, or null.
   *
   * @param antecedent - The armed group named last: who "the militants" are.
   * @param before - The word before the noun: "a rebel source" is another than "a security source".
   * @param affiliation - Where a source is from.
   */
  resolve(
    nominal: Nominal,
    head: Token,
    country: "SYR" | "IRQ" | null,
    antecedent: string | null,
    before?: Token,
    affiliation = "",
  ): string | null {
    const isOfCommunity = before !== undefined && communities.test(before.lower) && communal.test(head.lower);
    if (before && isOfCommunity) {
      const name = `${before.text} ${head.lower}`;
      return this.#local(name.toLowerCase(), `${name} (unnamed)`, "MILITIA", country);
    }
    switch (nominal.resolve) {
      case "byCountry":
        return this.#byCountry(nominal, country, head);
      case "antecedent":
        return antecedent ?? this.#byCountry(nominal, country, head);
      case "monitor":
        return this.#monitor
          ? this.#register.known(this.#monitor)
          : this.#local("monitor", "Monitor (unnamed)", "MONITORING_GROUP", country);
      case "source": {
        const whose = affiliation ? ` at ${affiliation}` : "";
        const label =
          before?.partOfSpeech === "ADJ" || before?.partOfSpeech === "NOUN"
            ? `${before.lower} ${head.lower}${whose}`
            : `${head.lower}${whose}`;
        return this.#local(label, `${label[0]?.toUpperCase()}${label.slice(1)} (unnamed)`, "UNNAMED_SOURCE", country);
      }
      case "tribe":
        return this.#local(
          head.lower,
          `${head.text[0]?.toUpperCase()}${head.text.slice(1)} (unnamed)`,
          "MILITIA",
          country,
        );
      case "attackers":
        return this.#local("attackers", "Attackers (unnamed)", "REBEL_GROUP", country);
    }
  }

  #byCountry(nominal: Nominal, country: "SYR" | "IRQ" | null, head: Token): string {
    const slug = country ? nominal[country] : undefined;
    if (slug) return this.#register.known(slug);
    const type =
      nominal.SYR === "syrian-civilians"
        ? "CIVILIANS"
        : nominal.resolve === "antecedent"
          ? "REBEL_GROUP"
          : /^police/u.test(head.lower)
            ? "POLICE"
            : "STATE_FORCES";
    if (type === "CIVILIANS") return this.#local("civilians", "Civilians (unnamed)", type, null);
    return this.#local(head.lower, `${head.text[0]?.toUpperCase()}${head.text.slice(1)} (unnamed)`, type, null);
  }

  #local(
    label: string,
    name: string,
    type: "CIVILIANS" | "REBEL_GROUP" | "MILITIA" | "STATE_FORCES" | "POLICE" | "MONITORING_GROUP" | "UNNAMED_SOURCE",
    country: string | null,
  ): string {
    const sector = {
      CIVILIANS: "CVL",
      REBEL_GROUP: "REB",
      MILITIA: "UAF",
      STATE_FORCES: "MIL",
      POLICE: "COP",
      MONITORING_GROUP: "SOC",
      UNNAMED_SOURCE: "UNK",
    }[type];
    const inter = {
      CIVILIANS: 7,
      REBEL_GROUP: 2,
      MILITIA: 3,
      STATE_FORCES: 1,
      POLICE: 1,
      MONITORING_GROUP: null,
      UNNAMED_SOURCE: null,
    }[type];
    return this.#register.local({
      slug: label.replace(/[^\p{L}\p{N}]+/gu, "-"),
      name,
      type,
      country,
      acledInter: inter,
      ploverSector: [sector],
      named: false,
      generic: type !== "UNNAMED_SOURCE",
    });
  }
}

/** Where a source is from: "a source at Aleppo Police Command" is another than one "at Damascus Police Command"; empty if nothing is said. */
export function affiliationOf(tokens: readonly Token[], head: number): string {
  if (!/^(?:at|in|from|within)$/u.test(tokens[head + 1]?.lower ?? "")) return "";
  const first = tokens[head + 2]?.lower === "the" ? head + 3 : head + 2;
  let next = first;
  while (next < first + 5 && /^(?:PROPN|NOUN|ADJ)$/u.test(tokens[next]?.partOfSpeech ?? "")) next += 1;
  return tokens
    .slice(first, next)
    .map(({ text }) => text)
    .join(" ");
}
