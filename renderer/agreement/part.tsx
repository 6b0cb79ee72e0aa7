import { useId, type ReactNode } from 'react';

/** A part of the page under its heading; what is wider than the page is scrolled by itself. */
export function Part({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead === undefined ? null : <div className="part-lead">{lead}</div>}
      <div className="part-body">{children}</div>
    </section>
  );
}
