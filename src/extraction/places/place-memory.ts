import type { PlaceType } from "../../domain/vocabulary/place.js";
import { flatMap } from "../flat-map.js";
import type { Mention } from "../mention.js";
import type { PlaceRegister } from "./place-register.js";

/** More than this many mentions back nothing is referred to. */
const maximumMentions = 200;
const wide = new Set<PlaceType>(["COUNTRY", "ADMIN1", "REGION"]);

/** What "the town", "there" and "the facility" can refer to: the places of one report in order of mention. */
export class PlaceMemory {
  readonly #register: PlaceRegister;
  readonly #all: string[] = [];
  /** Without those that only say where another lies. */
  readonly #scene: string[] = [];
  /** The place of each sentence that has one, the latest last. */
  readonly #scenes: string[] = [];
  readonly #nouns = new Map<string, Set<string>>();

  constructor(register: PlaceRegister) {
    this.#register = register;
  }

  /** Keeps the places of a sentence, in order. */
  remember(mentions: readonly Mention[]): void {
    const free = this.#withoutAnchors(mentions);
    this.#all.push(...mentions.map(({ entity }) => entity));
    this.#scene.push(...free.map(({ entity }) => entity));
    const place = this.#placeOf(free);
    if (place) this.#scenes.push(place);
    for (const list of [this.#all, this.#scene, this.#scenes])
      if (list.length > maximumMentions) list.splice(0, maximumMentions / 2);
  }

  /** Notes that the text calls the place by this noun: "the town of Beiji". */
  call(id: string, noun: string): void {
    this.#nouns.set(id, (this.#nouns.get(id) ?? new Set()).add(noun));
  }

  isCalled(id: string, noun: string): boolean {
    return this.#nouns.get(id)?.has(noun) ?? false;
  }

  /** Places before a token, the latest first. */
  before(mentions: readonly Mention[], at: number): string[] {
    return [...this.#all, ...mentions.filter(({ last }) => last < at).map(({ entity }) => entity)].reverse();
  }

  /** Places where something was told to happen in earlier sentences, the latest first. */
  scene(): string[] {
    return [...this.#scene].reverse();
  }

  /**
   * What "there" means: the last place of the sentence so far, else the place of the latest sentence that has one.
   * @param isForTalks true where people meet there: not in the border crossing that was told last, but in what was told before it; by default false.
   */
  there(mentions: readonly Mention[], at: number, isForTalks = false): string | undefined {
    const own = this.#placeOf(this.#withoutAnchors(mentions.filter(({ last }) => last < at)));
    const isMeant = (id: string) => !isForTalks || this.#register.get(id)?.type !== "CROSSING";
    return own ?? this.#scenes.findLast(isMeant);
  }

  #placeOf(mentions: readonly Mention[]): string | undefined {
    const latest = [...mentions].reverse();
    const exact = latest.find(({ entity }) => !wide.has(this.#register.get(entity)?.type ?? "COUNTRY"));
    return (exact ?? latest[0])?.entity;
  }

  #withoutAnchors(mentions: readonly Mention[]): Mention[] {
    const anchors = new Set(
      flatMap(mentions, ({ entity }) => this.#register.get(entity)?.bearings.map(({ to }) => to) ?? []),
    );
    return mentions.filter(({ entity }) => !anchors.has(entity));
  }
}
