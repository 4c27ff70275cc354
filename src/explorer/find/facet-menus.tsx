import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { type ActorType, ExplorerFacetsDocument, type SubEventType } from "../generated/graphql.js";
import { eventFilter } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { actorTypeName } from "../words/actor-types.js";
import { subEventTypeName } from "../words/sub-event-types.js";
import { Menu } from "./menu.js";

/** Kinds of event, kinds of actor and sources, each with its incidents under the other filters. */
export function FacetMenus() {
  const { state, change } = useView();
  const { types, actorTypes, without, minSources } = state;
  // Under its own filter a menu would show nothing but what is chosen already.
  const filter = eventFilter({ ...state, types: [], actorTypes: [], without: [], minSources: 1 });
  const { result } = useAnswer(JSON.stringify(filter), (signal) => ask(ExplorerFacetsDocument, { filter }, signal));

  const counts = new Map<SubEventType, number>(types.map((type) => [type, 0]));
  for (const { node } of result?.types.edges ?? [])
    if (node.subEventType !== null) counts.set(node.subEventType, node.incidents.possible);
  const actors = new Map<ActorType, number>(actorTypes.map((type) => [type, 0]));
  for (const { node } of result?.actorTypes.edges ?? [])
    if (node.actorType !== null) actors.set(node.actorType, node.incidents.possible);
  const sources = (result?.sources.edges ?? []).flatMap(({ node: { source, incidents } }) =>
    source ? [{ ...source, count: incidents.possible }] : [],
  );

  return (
    <>
      <Menu title="Kind">
        <Choices
          choices={[...counts].map(([id, count]) => ({ id, name: subEventTypeName(id), count }))}
          chosen={types}
          onChange={(chosen) => change({ types: chosen })}
        />
        {counts.size === 0 && <p className="quiet">No incident has a kind here.</p>}
      </Menu>
      <Menu title="Who">
        <Choices
          choices={[...actors].map(([id, count]) => ({ id, name: actorTypeName(id), count }))}
          chosen={actorTypes}
          onChange={(chosen) => change({ actorTypes: chosen })}
        />
        {actors.size === 0 && <p className="quiet">Nobody is told to have taken part here.</p>}
      </Menu>
      <Menu title="Sources">
        <label>
          At least so many independent sources
          <input
            className="field count-field"
            type="number"
            min={1}
            max={100}
            value={minSources}
            onChange={(event) => change({ minSources: Math.max(1, Math.min(100, Number(event.target.value) || 1)) })}
          />
        </label>
        <p className="quiet">Look without the word of:</p>
        <Choices choices={sources} chosen={without} onChange={(chosen) => change({ without: chosen })} />
      </Menu>
    </>
  );
}

/** A box to tick for each, with its incidents. */
function Choices<Id extends string>({
  choices,
  chosen,
  onChange,
}: {
  readonly choices: readonly { readonly id: Id; readonly name: string; readonly count: number }[];
  readonly chosen: readonly Id[];
  onChange(chosen: readonly Id[]): void;
}) {
  return choices.map(({ id, name, count }) => (
    <label key={id}>
      <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChange(toggled(chosen, id))} />
      {name}
      <span className="count">{count}</span>
    </label>
  ));
}

function toggled<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}
