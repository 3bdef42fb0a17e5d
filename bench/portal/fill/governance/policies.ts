import {
  Policy,
  NewPolicyInput,
  newPolicySchema,
} from '@slipway/backstage-plugin-releases-common';
import { ownerOf, systemOf } from '../../../lib/catalog';
import { Random } from '../../../lib/random';
import { PortalSize } from '../../../lib/sizes';
import { APPROVERS } from '../people';

export const CREATED = '2026-01-01T00:00:00Z';
export const BENCH_ACTOR = 'user:default/bench';

type Selector = NonNullable<NewPolicyInput['selector']>;

/** The policy that is for every release, whatever its environment. */
export const EVERYWHERE = 'everywhere';

/** What is asked in every policy, eight gates of three types. */
const GATES: NewPolicyInput['gates'] = [
  {
    id: 'rollback',
    name: 'Rollback plan',
    type: 'rollback_plan',
    stage: 'approval',
  },
  {
    id: 'build',
    name: 'Build',
    type: 'evidence',
    stage: 'approval',
    params: { type: 'build', sources: ['bench-ci'] },
  },
  {
    id: 'unit-tests',
    name: 'Unit tests',
    type: 'evidence',
    stage: 'approval',
    params: {
      type: 'test.unit',
      maxAge: 'P30D',
      thresholds: [{ metric: 'passRate', op: '>=', value: 0.98 }],
    },
  },
  {
    id: 'integration-tests',
    name: 'Integration tests',
    type: 'evidence',
    stage: 'approval',
    params: { type: 'test.integration', maxAge: 'P14D', streak: 2 },
  },
  {
    id: 'code-scan',
    name: 'Scan of the code',
    type: 'evidence',
    stage: 'approval',
    severity: 'advisory',
    params: { type: 'scan.sast', maxAge: 'P30D' },
  },
  {
    id: 'dependency-scan',
    name: 'Scan of dependencies',
    type: 'evidence',
    stage: 'approval',
    params: { type: 'scan.sca', maxAge: 'P30D' },
  },
  {
    id: 'sign-off',
    name: 'Sign-off',
    type: 'approval',
    stage: 'approval',
    params: {
      rules: [
        { from: ['owner'], required: 1 },
        { from: [APPROVERS, 'componentOwners'], required: 1 },
      ],
    },
  },
  {
    id: 'quality',
    name: 'Quality',
    type: 'evidence',
    stage: 'start',
    params: { type: 'quality', maxAge: 'P7D' },
  },
];

/** Those that many releases are held to. */
const WIDE: readonly { id: string; selector: Selector }[] = [
  {
    id: EVERYWHERE,
    selector: { entityFilter: { 'spec.lifecycle': 'production' } },
  },
  { id: 'production', selector: { environments: ['production'] } },
  { id: 'peak', selector: { tags: ['peak-season'] } },
  {
    id: 'breaking',
    selector: { environments: ['production'], impacts: ['breaking'] },
  },
];

/** Those of some teams, or of some systems. */
function narrowSelector(place: number, size: PortalSize): Selector {
  const random = new Random(1_000 + place);
  const some = (count: number, of: (component: number) => string) => [
    ...new Set(
      Array.from({ length: count }, () => of(random.below(size.components))),
    ),
  ];
  switch (place % 4) {
    case 0:
      return { ownerRefs: some(3, ownerOf) };
    case 1:
      return { entityFilter: { 'spec.system': { $in: some(5, systemOf) } } };
    case 2:
      return { environments: ['staging'], ownerRefs: some(5, ownerOf) };
    default:
      return {
        entityFilter: { 'spec.owner': { $in: some(5, ownerOf) } },
        tags: ['peak-season'],
      };
  }
}

/** The policies of a portal: a few that are for many releases, others for few. */
export function policiesOf(size: PortalSize): Policy[] {
  return Array.from({ length: size.policies }, (_, place) => {
    const { id, selector } = WIDE[place] ?? {
      id: `policy-${place}`,
      selector: narrowSelector(place, size),
    };
    return {
      ...newPolicySchema.parse({
        id,
        name: `Policy ${place}: ${id}`,
        selector,
        gates: GATES,
      }),
      source: 'portal',
      version: 1,
      revision: 1,
      changedBy: BENCH_ACTOR,
      createdBy: BENCH_ACTOR,
      createdAt: CREATED,
      updatedAt: CREATED,
    };
  });
}
