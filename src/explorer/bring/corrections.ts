import type { CorrectionInput, ExplorerPreviewQuery } from "../generated/graphql.js";

export type Preview = ExplorerPreviewQuery["previewDocument"];
export type PreviewEvent = Preview["events"][number];

/** A correction as it is being made, by the key of what it is of. The name is shown and not sent. */
export type Draft = CorrectionInput & { readonly sameAsName?: string | null };
export type Drafts = ReadonlyMap<string, Draft>;

/** The drafts with a change to one of them; a field that is null is taken back. */
export function changed(drafts: Drafts, key: string, change: Partial<Draft>): Drafts {
  const draft = { ...drafts.get(key), ...change, key };
  const left = Object.entries(draft).filter(([, value]) => value !== null && value !== undefined && value !== false);
  const next = new Map(drafts);
  if (left.length === 1) next.delete(key);
  else next.set(key, Object.fromEntries(left) as Draft);
  return next;
}

/** What is sent: nothing of what is rejected anyway, nothing that is as it was found. */
export function correctionsOf(drafts: Drafts, preview: Preview): readonly CorrectionInput[] {
  const events = preview.events.flatMap((event): CorrectionInput[] => {
    const draft = drafts.get(event.key);
    if (draft?.reject) return [{ key: event.key, reject: true }];
    const participants = event.participants.flatMap(({ key }) =>
      drafts.get(key)?.reject ? [{ key, reject: true }] : [],
    );
    return [...(draft ? ofEvent(draft, event) : []), ...participants];
  });
  const actors = preview.actors.flatMap(({ key, knownId }) => {
    const sameAs = drafts.get(key)?.sameAs;
    return sameAs == null || sameAs === knownId ? [] : [{ key, sameAs }];
  });
  return [...events, ...actors];
}

function ofEvent({ label, subEventType, date }: Draft, event: PreviewEvent): CorrectionInput[] {
  const isNew = {
    label: label != null && label.trim() !== "" && label !== event.label,
    type: subEventType != null && subEventType !== event.subEventType,
    date: date != null && (date.from !== event.earliest || date.to !== event.latest),
  };
  if (!isNew.label && !isNew.type && !isNew.date) return [];
  return [
    {
      key: event.key,
      ...(isNew.label && { label: label ?? "" }),
      ...(isNew.type && { subEventType: subEventType ?? null }),
      ...(isNew.date && date && { date }),
    },
  ];
}
