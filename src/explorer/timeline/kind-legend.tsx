import { eventColour } from "../words/event-colour.js";

const kinds = [
  ["BATTLES", "battles"],
  ["EXPLOSIONS_REMOTE_VIOLENCE", "explosions, strikes"],
  ["VIOLENCE_AGAINST_CIVILIANS", "against civilians"],
  ["STRATEGIC_DEVELOPMENTS", "strategic"],
  ["PROTESTS", "protests, riots"],
  [null, "other"],
] as const;

/** Which colour stands for which kind of event, in every view. */
export function KindLegend() {
  return (
    <ul className="kind-legend" aria-label="Colours">
      {kinds.map(([type, name]) => (
        <li key={name}>
          <span className="dot" style={{ background: eventColour(type) }} />
          {name}
        </li>
      ))}
    </ul>
  );
}
