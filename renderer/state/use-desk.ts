import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { desk, type Desk } from './desk.ts';

/** Reads a part of the desk in a component; it renders again only when that part changes. */
export function useDesk<Part>(select: (state: Desk) => Part): Part {
  return useStore(desk, select);
}

/** Reads a part of the desk that may be shown a moment later, when more urgent things are drawn; all parts read so change together. */
export function useCalmDesk<Part>(select: (state: Desk) => Part): Part {
  return useDeferredValue(useDesk(select));
}
