import { draft } from './draft';
import { Operations, Step, Subject } from './Operation';
import { PERSONAS } from './personas';
import { READ, VOTE } from './promised';

let made = 0;

const policyId = () => `tried-votes-${made}`;

/** Asks any persona for a vote on releases of an environment of its own. */
const madePolicy: Step = {
  operation: 'createPolicy',
  input: () => {
    made += 1;
    return {
      body: {
        id: policyId(),
        name: 'Tried votes',
        selector: { environments: [policyId()] },
        gates: [
          {
            id: 'sign-off',
            name: 'Sign-off',
            type: 'approval',
            stage: 'approval',
            params: {
              rules: [
                { from: PERSONAS.map(persona => `user:default/${persona}`) },
              ],
              excludeAuthors: false,
            },
          },
        ],
      },
    };
  },
};
const madeRelease: Step = {
  operation: 'createRelease',
  input: ({ ownerRef }) => ({
    body: { ...draft(ownerRef), environment: policyId() },
  }),
};
const vote = () => ({ gateId: `${policyId()}:sign-off`, decision: 'approve' });
const itemOf = ({ id, revision }: Subject) => ({
  releaseId: id,
  revision,
  ...vote(),
});

export const voteOperations = {
  castVote: {
    promised: VOTE,
    made: madePolicy,
    after: [madeRelease],
    input: () => ({ body: vote() }),
    bad: {
      body: { gateId: 'tried:nothing', decision: 'approve' },
      field: 'gateId',
    },
  },
  withdrawVote: {
    promised: { to: ['portal-admin'] },
    made: madePolicy,
    after: [
      madeRelease,
      { operation: 'castVote', input: () => ({ body: vote() }) },
    ],
    among: ({ id, revision, releaseId = '' }) => ({
      id: releaseId,
      revision,
      voteId: id,
    }),
    input: ({ voteId = '' }) => ({ params: { voteId } }),
    bad: { params: { voteId: 'x'.repeat(300) }, field: 'voteId' },
  },
  castVotes: {
    promised: READ,
    made: madePolicy,
    after: [madeRelease],
    input: subject => ({ body: { items: [itemOf(subject)] } }),
    bad: { body: { items: [] }, field: 'items' },
  },
} satisfies Operations;
