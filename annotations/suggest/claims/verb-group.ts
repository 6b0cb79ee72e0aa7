/** A verb with its helpers, in tokens of its sentence; `to` exclusive. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly time: 'past' | 'present' | 'future' | 'none';
  /** How the helpers bend it: possible (peut, may), duty (doit, must), expected (devrait, should), conditional (would), hearsay (« aurait quitté »). */
  readonly mood: 'plain' | 'possible' | 'duty' | 'expected' | 'conditional' | 'hearsay';
  /** The word that carries the meaning, in small letters. */
  readonly word: string;
  readonly isNegated: boolean;
  readonly isFirstPerson: boolean;
  /** Whether it can be nothing but a verb. */
  readonly isSure: boolean;
}
