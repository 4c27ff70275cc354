import type { AccountFacts, ClaimFacts } from "./account-facts.js";
import { givenFigures } from "./casualty-figures.js";

/**
 * The figures of casualties that the accounts of an event give, with whose word each is, as an event holds them: lists of one length, account by account,
 * in the order of the text. From those that a lens lets stand the casualties of the event follow by the rule of `casualtiesOf`, without the claims being read.
 */
export interface EventFigures {
  /** The account that gives it, as a number from 0. */
  readonly figureAccounts: readonly number[];
  /** What is counted of whom: `KILLED TOTAL`, `WOUNDED CIVILIANS`. */
  readonly figureNames: readonly string[];
  /** True for a part of another figure of its account. */
  readonly figureIsPart: readonly boolean[];
  /** -1 where that end is open: a list in the graph holds no null. */
  readonly figureMins: readonly number[];
  readonly figureMaxes: readonly number[];
  readonly figureSourceChains: readonly string[];
  readonly figurePublishedAts: readonly string[];
  readonly figureRecordedAts: readonly string[];
}

export const openEnd = -1;

const none: Readonly<Record<keyof EventFigures, null>> = {
  figureAccounts: null,
  figureNames: null,
  figureIsPart: null,
  figureMins: null,
  figureMaxes: null,
  figureSourceChains: null,
  figurePublishedAts: null,
  figureRecordedAts: null,
};

/** No lists where no account gives a figure. */
export function eventFigures(accounts: readonly Pick<AccountFacts, "claims">[]): EventFigures | typeof none {
  const giving = accounts.map(({ claims }) => givenFigures<ClaimFacts>(claims)).filter((figures) => figures.length > 0);
  const all = giving.flatMap((figures, account) => figures.map((figure) => ({ ...figure, account })));
  if (all.length === 0) return none;
  return {
    figureAccounts: all.map(({ account }) => account),
    figureNames: all.map(({ casualty, group }) => `${casualty} ${group}`),
    figureIsPart: all.map(({ isPart }) => isPart),
    figureMins: all.map(({ min }) => min ?? openEnd),
    figureMaxes: all.map(({ max }) => max ?? openEnd),
    figureSourceChains: all.map(({ claim }) => claim.sourceChain),
    figurePublishedAts: all.map(({ claim }) => claim.publishedAt),
    figureRecordedAts: all.map(({ claim }) => claim.recordedAt),
  };
}
