import { useStore } from 'zustand';
import { desk, type Desk } from './desk.ts';

/** Reads a part of the desk in a component; it renders again only when that part changes. */
export function useDesk<Part>(select: (state: Desk) => Part): Part {
  return useStore(desk, select);
}
