import {
  GateTypeList,
  LedgerEntry,
  Policy,
  PolicyPreview,
  PolicyVersionList,
} from '@slipway/backstage-plugin-releases-common';

export function samplePolicy(changes: Partial<Policy> = {}): Policy {
  return {
    id: 'production',
    name: 'Production releases',
    description: 'What goes to customers.',
    selector: {
      environments: ['production'],
      kinds: ['normal'],
      impacts: [],
      trainIds: [],
      ownerRefs: ['group:default/payments-team'],
      tags: [],
      entityFilter: { 'spec.type': { $in: ['service', 'website'] } },
    },
    gates: [
      {
        id: 'unit-tests',
        name: 'Unit tests',
        type: 'evidence',
        stage: 'approval',
        severity: 'blocking',
        params: {
          type: 'test.unit',
          maxAge: 'P7D',
          thresholds: [{ metric: 'passRate', op: '>=', value: 0.98 }],
        },
        ownerRef: 'group:default/qa',
      },
      {
        id: 'window',
        name: 'Window set',
        type: 'window_set',
        stage: 'start',
        severity: 'advisory',
        params: {},
      },
    ],
    emergency: { skip: ['unit-tests'] },
    source: 'portal',
    version: 2,
    changedBy: 'user:default/release-manager',
    createdBy: 'user:default/release-manager',
    createdAt: '2026-11-01T09:00:00Z',
    updatedAt: '2026-11-20T09:00:00Z',
    revision: 3,
    ...changes,
  };
}

export function samplePolicyVersions(): PolicyVersionList {
  const { name, description, selector, gates, emergency } = samplePolicy();
  const by = 'user:default/release-manager';
  return {
    items: [
      {
        ...{ name, description, selector, gates, emergency, by },
        version: 2,
        at: '2026-11-20T09:00:00Z',
      },
      {
        ...{ name: 'Production', description, selector, emergency, by },
        gates: [gates[0]],
        version: 1,
        at: '2026-11-01T09:00:00Z',
      },
    ],
  };
}

export function samplePolicyLedger(): LedgerEntry[] {
  const entry = {
    actor: 'user:default/release-manager',
    subject: 'policy:production',
    prevHash: '',
    hash: '',
  };
  return [
    {
      ...entry,
      seq: 2,
      at: '2026-11-20T09:00:00Z',
      action: 'changed',
      change: { fields: { name: {}, gates: {}, version: {} } },
    },
    {
      ...entry,
      seq: 1,
      at: '2026-11-01T09:00:00Z',
      action: 'created',
      change: { fields: {} },
    },
  ];
}

const TEXT = { type: 'string' };

/** What the types take, as `GET /v1/gate-types` answers it. */
export function sampleGateTypes(): GateTypeList {
  return {
    items: [
      {
        id: 'evidence',
        paramsSchema: {
          type: 'object',
          properties: {
            type: { ...TEXT, description: 'For example test.unit' },
            subject: {
              ...TEXT,
              enum: ['component', 'artifact', 'release'],
              default: 'component',
            },
            maxAge: TEXT,
            streak: { type: 'integer', minimum: 1, maximum: 20, default: 1 },
            sources: { type: 'array', items: TEXT },
            thresholds: {
              type: 'array',
              default: [],
              items: {
                type: 'object',
                properties: {
                  metric: TEXT,
                  op: { ...TEXT, enum: ['>=', '<='] },
                  value: { type: 'number' },
                },
                required: ['metric', 'op', 'value'],
                additionalProperties: false,
              },
            },
          },
          required: ['type'],
          additionalProperties: false,
        },
      },
      {
        id: 'load_test',
        paramsSchema: {
          type: 'object',
          properties: {
            limits: { type: 'object', additionalProperties: {} },
            isStrict: { type: 'boolean', default: true },
            where: {
              type: 'object',
              properties: { region: TEXT, hall: { type: 'boolean' } },
              additionalProperties: false,
            },
          },
          additionalProperties: false,
        },
      },
      {
        id: 'rollback_plan',
        paramsSchema: {
          type: 'object',
          properties: {},
          additionalProperties: false,
        },
      },
      {
        id: 'window_set',
        paramsSchema: {
          type: 'object',
          properties: {},
          additionalProperties: false,
        },
      },
    ],
  };
}

export function samplePolicyPreview(): PolicyPreview {
  return {
    selected: 12,
    truncated: false,
    judged: 3,
    changed: 1,
    items: [
      {
        releaseId: 'checkout-5.3.0',
        name: 'checkout 5.3.0',
        now: 'pass',
        then: 'fail',
        sentences: ['checkout 5.3.0 has no rollback plan.'],
      },
      {
        releaseId: 'payments-api-4.2.0',
        name: 'payments-api 4.2.0',
        now: 'fail',
        then: 'fail',
        sentences: [],
      },
      {
        releaseId: 'reporting-1.5.0',
        name: 'reporting 1.5.0',
        now: 'pass',
        then: 'pass',
        sentences: [],
      },
    ],
  };
}
