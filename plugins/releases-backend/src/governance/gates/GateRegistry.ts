import {
  Gate,
  GateType,
  ReleasesGateTypeExtensionPoint,
} from '@slipway/backstage-plugin-releases-node';
import {
  ErrorDetail,
  readWith,
} from '@slipway/backstage-plugin-releases-common';
import { createHash } from 'node:crypto';
import { BASE_GATES, BUILT_IN_GATE_TYPES } from './baseGates';
import { GATE_IDS } from './gateIds';
import { AnyGateType, ReadyGate } from './ReadyGate';

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Verdicts that were made by an older plugin are made again. */
const VERSION = 4;

/**
 * The gates that every release has to pass, and the types that they are of:
 * those of the plugin, and those that modules added.
 *
 * @internal
 */
export class GateRegistry implements ReleasesGateTypeExtensionPoint {
  readonly #types = new Map<string, AnyGateType>();
  readonly #gates = new Map<string, Gate>();

  constructor() {
    BUILT_IN_GATE_TYPES.forEach(type => this.#types.set(type.id, type));
    BASE_GATES.forEach(gate => this.#gates.set(gate.id, gate));
  }

  addGateType<Params>(type: GateType<Params>): void {
    const refuse = refusal(`The gate type "${type.id}" was not added`);
    if (!SNAKE_CASE.test(type.id)) {
      refuse(
        'its id is not in lower_snake_case. Use lower case letters, digits and single underscores, for example load_test.',
      );
    }
    if (this.#types.has(type.id)) {
      refuse(
        'there is a type of that id already. Give it an id of its own, or install the module that adds it only once.',
      );
    }
    this.#types.set(type.id, type);
  }

  addGate(gate: Gate): void {
    const refuse = refusal(`The gate "${gate.id}" was not added`);
    if (!KEBAB_CASE.test(gate.id)) {
      refuse(
        'its id is not in kebab-case. Use lower case letters, digits and single dashes, for example load-test.',
      );
    }
    if (this.#gates.has(gate.id) || gate.id === GATE_IDS.emergencyReview) {
      refuse(
        'there is a gate of that id already. Give it an id of its own, or install the module that adds it only once.',
      );
    }
    if (gate.name.trim() === '') {
      refuse('it has no name. Give it one that people can read.');
    }
    this.#gates.set(gate.id, gate);
  }

  /** The types that gates can be of, in the order of their ids. */
  types(): AnyGateType[] {
    return [...this.#types.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * The gates that every release has to pass, ready to judge.
   *
   * @throws where nobody has the type of one, or the type refuses its parameters
   */
  gates(): ReadyGate[] {
    return [...this.#gates.values()].map(gate => {
      const read = this.read({ severity: 'blocking', params: {}, ...gate });
      return 'details' in read
        ? refusal(`The gate "${gate.id}" cannot be judged`)(
            read.details
              .map(({ field, message }) => `${field}: ${message}`)
              .join(' '),
          )
        : read.ready;
    });
  }

  /** Makes a gate ready to judge, or says what of it cannot be judged. */
  read(
    gate: Omit<ReadyGate, 'judgedBy' | 'policy'>,
  ): { ready: ReadyGate } | { details: ErrorDetail[] } {
    const judgedBy = this.#types.get(gate.type);
    if (!judgedBy) {
      return {
        details: [
          {
            field: 'type',
            code: 'unknown_gate_type',
            message: `Nobody provides the gate type "${
              gate.type
            }". Install the module that does, or use one of: ${this.types()
              .map(({ id }) => id)
              .join(', ')}.`,
          },
        ],
      };
    }
    const params = readWith(judgedBy.paramsSchema, gate.params);
    return 'details' in params
      ? {
          details: params.details.map(({ field, ...detail }) => ({
            ...detail,
            field: ['params', field].filter(Boolean).join('.'),
          })),
        }
      : { ready: { ...gate, judgedBy, params: params.value } };
  }

  /** A text that is another one when other gates are asked, or others ask them. */
  fingerprint(): string {
    return createHash('sha256')
      .update(JSON.stringify([VERSION, [...this.#gates.values()]]))
      .digest('hex')
      .slice(0, 16);
  }
}

function refusal(what: string) {
  return (why: string): never => {
    throw new Error(`${what}: ${why}`);
  };
}
