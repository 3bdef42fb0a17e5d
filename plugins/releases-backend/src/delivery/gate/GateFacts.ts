import { GateQuery, Release } from '@slipway/backstage-plugin-releases-common';
import { Blockers } from '../../governance';
import { WindowsOfStep } from '../../schedule';

/** All that the answer of the gate is made of. @internal */
export interface GateFacts {
  /** The instant that it is asked for. */
  at: string;
  asked: Pick<GateQuery, 'entityRef' | 'version' | 'digest'>;
  environment: string;
  /** The release that the deployment belongs to; absent: there is none. */
  release?: Release;
  /** Whether who asks may read that release. */
  mayRead: boolean;
  windows: WindowsOfStep;
  /** What the release still has to meet before it starts. */
  standing: Blockers;
  /**
   * The names of the policies that ask for a release; only told of where there
   * is none.
   */
  requiredBy: readonly string[];
}
