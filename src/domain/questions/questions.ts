import { howAreConnected } from "./how-are-connected.question.js";
import { howManyWereKilled } from "./how-many-were-killed.question.js";
import type { QuestionTemplate } from "./question-template.js";
import { whatDidActorLose } from "./what-did-actor-lose.question.js";
import { whatDidActorTake } from "./what-did-actor-take.question.js";
import { whatDoesSourceSay } from "./what-does-source-say.question.js";
import { whatHappenedIn } from "./what-happened-in.question.js";
import { whatHappenedNear } from "./what-happened-near.question.js";
import { whatIsCorroborated } from "./what-is-corroborated.question.js";
import { whatRestsOn } from "./what-rests-on.question.js";
import { whatSurrounds } from "./what-surrounds.question.js";
import { whatWasHedged } from "./what-was-hedged.question.js";
import { whenWasIt } from "./when-was-it.question.js";
import { whenWasItReported } from "./when-was-it-reported.question.js";
import { whereWasActorActive } from "./where-was-actor-active.question.js";
import { whichWeaponsWereUsed } from "./which-weapons-were-used.question.js";
import { whoDidIt } from "./who-did-it.question.js";
import { whoFoughtWhom } from "./who-fought-whom.question.js";
import { whoHeld } from "./who-held.question.js";
import { whoWasActiveIn } from "./who-was-active-in.question.js";

/** All templates: the fields of `ask`. */
export const questions: readonly QuestionTemplate[] = [
  howAreConnected,
  howManyWereKilled,
  whatDidActorLose,
  whatDidActorTake,
  whatDoesSourceSay,
  whatHappenedIn,
  whatHappenedNear,
  whatIsCorroborated,
  whatRestsOn,
  whatSurrounds,
  whatWasHedged,
  whenWasIt,
  whenWasItReported,
  whereWasActorActive,
  whichWeaponsWereUsed,
  whoDidIt,
  whoFoughtWhom,
  whoHeld,
  whoWasActiveIn,
];
