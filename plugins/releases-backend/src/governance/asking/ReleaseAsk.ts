import { Said } from '../../platform';

/** What a release can ask of people. @internal */
export type AskKind =
  | 'vote'
  | 'checklist'
  | 'condition'
  | 'evidence'
  | 'waiver'
  | 'blocker';

/** What is told of something that a release waits for. @internal */
export interface AskSays extends Pick<Said, 'sentence'> {
  message?: Said['message'];
  /** Of the gate that asks; absent where a waiver is asked for. */
  gateName?: string;
  /** The zone that the people of the release plan in. */
  timeZone?: string;
  /** Whether the evidence may be recorded by hand. */
  byHand?: true;
}

/** One thing that a release waits for. @internal */
export interface ReleaseAsk {
  kind: AskKind;
  /** The id of the gate, or of the waiver that is asked for. */
  target: string;
  /** The id of the item of a checklist. */
  item?: string;
  /** The group or user that is asked; absent: whoever may grant waivers. */
  ref?: string;
  /** Who made the release, where authors are not asked; in lower case. */
  notBy?: string;
  /** RFC 3339; absent: as long as the verdict stands. */
  until?: string;
  /** By when, RFC 3339; absent: no start is planned. */
  dueAt?: string;
  says: AskSays;
}
