interface Link {
  readonly position: number;
  readonly actor: { readonly name: string };
}

/** Who had it from whom: the first uttered it, the last printed it. */
export function Chain({ chain }: { readonly chain: readonly Link[] }) {
  const links = [...chain].sort((one, other) => one.position - other.position);
  return (
    <span className="chain">
      {links.map(({ position, actor }, index) => (
        <span key={position}>
          {index > 0 && <span className="quiet"> → </span>}
          {actor.name}
        </span>
      ))}
    </span>
  );
}
