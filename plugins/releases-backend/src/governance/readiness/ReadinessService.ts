import { Readiness, Release } from '@slipway/backstage-plugin-releases-common';
import { Caller, personRef } from '../../platform';
import { MembersStore } from '../approvals/MembersStore';
import { JudgedGate } from '../gates/JudgedGate';
import { withTickers } from '../ticking/withTickers';
import { withVoters } from '../voting/withVoters';
import { whyNoWaiver } from '../waivers/whyNoWaiver';
import { ReadinessReader } from './ReadinessReader';
import { ToldReadiness } from './tellReadiness';

/** @internal */
export interface ReadinessServiceOptions {
  reader: ReadinessReader;
  members: Pick<MembersStore, 'of'>;
  /** Whether the caller may change a release. */
  mayUpdate(credentials: Caller, release: Release): Promise<boolean>;
  /** Whether somebody made what a release is, or votes on it. */
  isPartyTo(release: Release, person: string): Promise<boolean>;
}

/**
 * The readiness of one release, with what its reader may do about it.
 *
 * @internal
 */
export class ReadinessService {
  readonly #options: ReadinessServiceOptions;

  constructor(options: ReadinessServiceOptions) {
    this.#options = options;
  }

  /** As it is stored; see {@link ReadinessReader.stored}. */
  async readiness(credentials: Caller, release: Release): Promise<Readiness> {
    const told = await this.#options.reader.stored(credentials, release);
    return this.#forCaller(credentials, release, told);
  }

  /** At an instant; see {@link ReadinessReader.at}. */
  async readinessAt(
    credentials: Caller,
    release: Release,
    at: string,
  ): Promise<Readiness> {
    const told = await this.#options.reader.at(credentials, release, at);
    return this.#forCaller(credentials, release, told);
  }

  async #forCaller(
    credentials: Caller,
    release: Release,
    { readiness, judged }: ToldReadiness,
  ): Promise<Readiness> {
    const { own } = readiness;
    const [gates, noWaiver] = await Promise.all([
      this.#withPeople(credentials, release, own.gates, judged),
      this.#whyNoWaiver(credentials, release),
    ]);
    return {
      ...readiness,
      own: { ...own, gates },
      ...(noWaiver ? { whyNoWaiver: noWaiver } : {}),
    };
  }

  /** Says what the caller may do about each gate. */
  async #withPeople(
    credentials: Caller,
    release: Release,
    results: Readiness['own']['gates'],
    judged: readonly JudgedGate[],
  ): Promise<Readiness['own']['gates']> {
    const owners = judged.flatMap(({ ticking }) => ticking?.owners ?? []);
    const refs = [
      ...judged.flatMap(({ voting }) => voting?.refs ?? []),
      ...owners.flatMap(({ ref }) => ref ?? []),
    ];
    const [members, mayUpdate] = await Promise.all([
      this.#options.members.of([...new Set(refs)]),
      owners.some(({ isNamed }) => !isNamed) &&
        this.#options.mayUpdate(credentials, release),
    ]);
    const person = personOf(credentials);
    const about = { release, person, members, mayUpdate };
    return withTickers(withVoters(results, judged, about), judged, about);
  }

  async #whyNoWaiver(credentials: Caller, release: Release) {
    const person = personOf(credentials);
    return person !== undefined &&
      (await this.#options.isPartyTo(release, person))
      ? whyNoWaiver(release)
      : undefined;
  }
}

function personOf({ principal }: Caller): string | undefined {
  return principal.type === 'user'
    ? personRef(principal.userEntityRef)
    : undefined;
}
