import type { Graph, NodeKind } from "./graph-model.js";

interface NodeMenuProps {
  readonly nodes: Graph["nodes"];
  readonly onPick: (id: string) => void;
}

const kinds: readonly NodeKind[] = ["Actor", "Place", "Event", "Claim", "Document"];

/** All nodes by name: the way to each of them without a pointer. */
export function NodeMenu({ nodes, onPick }: NodeMenuProps) {
  const sorted = [...nodes.values()].sort((one, other) => one.name.localeCompare(other.name, "en"));
  return (
    <select
      className="field node-menu"
      aria-label="Choose a node"
      value=""
      onChange={(event) => event.target.value !== "" && onPick(event.target.value)}
    >
      <option value="">Choose a node …</option>
      {kinds.map((kind) => {
        const options = sorted.filter((node) => node.kind === kind);
        return (
          options.length > 0 && (
            <optgroup key={kind} label={`${kind}s`}>
              {options.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </select>
  );
}
