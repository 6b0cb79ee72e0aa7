import type { OfferedFormat } from '../shared/exchange.ts';
import { findReader, findWriter, listFormats } from '../annotations/formats/registry.ts';

/** The formats of this program as the window offers them. */
export function offeredFormats(): OfferedFormat[] {
  return listFormats().map((format) => {
    const writer = findWriter(format.name);
    return { ...format, carries: [...format.carries], layout: writer.ok ? writer.value.write.layout : null, holdsSuggestions: writer.ok && writer.value.write.fit.holdsSuggestions === true };
  });
}

/** The endings of all files that can be imported, without dots. */
export function readableEndings(): string[] {
  const endings = listFormats().flatMap(({ name }) => {
    const reader = findReader(name);
    return reader.ok ? reader.value.endings : [];
  });
  return [...new Set(endings.map((ending) => ending.replace(/^\./, '')))];
}
