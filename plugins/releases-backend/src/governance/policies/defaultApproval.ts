import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readWith } from '@slipway/backstage-plugin-releases-common';
import { z } from 'zod';
import { approvalRuleSchema } from '../approvals/approvalParams';
import { GateRegistry } from '../gates/GateRegistry';
import { ReadyGate } from '../gates/ReadyGate';

const KEY = 'releases.defaultApproval.rules';

const rulesSchema = z.object({ rules: z.array(approvalRuleSchema).max(20) });

/**
 * The approval that releases need of which no policy asks one: by default one
 * vote of the owner. Undefined where the configuration asks for none.
 *
 * @throws an InputError that names the key and the remedy
 * @internal
 */
export function readDefaultApproval(
  config: Config,
  registry: Pick<GateRegistry, 'read'>,
): ReadyGate | undefined {
  const read = readWith(rulesSchema, {
    rules: config.getOptional(KEY) ?? [{ from: ['owner'], required: 1 }],
  });
  if ('details' in read) {
    const [{ field, message }] = read.details;
    throw new InputError(
      `releases.defaultApproval.${field} cannot be read: ${message}`,
    );
  }
  const { rules } = read.value;
  if (rules.length === 0) {
    return undefined;
  }
  const made = registry.read({
    id: 'default-approval',
    name: 'Approval',
    type: 'approval',
    stage: 'approval',
    severity: 'blocking',
    params: { rules },
  });
  if ('details' in made) {
    throw new InputError(`${KEY} cannot be read: ${made.details[0].message}`);
  }
  return made.ready;
}
