import { once } from 'node:events';
import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import {
  Deployment,
  GateAnswer,
  newDeploymentSchema,
} from '@slipway/backstage-plugin-releases-common';

/** What was asked of a portal. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: any;
}

export interface Scripted {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A portal that answers what a test says, over real HTTP. */
export async function startScriptedPortal(
  answer: (asked: Asked, number: number) => Scripted | Promise<Scripted>,
) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const one: Asked = {
      method,
      path: url,
      headers,
      body: method === 'GET' ? undefined : await json(request),
    };
    asked.push(one);
    const { status, headers: more, body } = await answer(one, asked.length);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...more,
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const AT = '2026-11-26T12:00:00Z';

export const allowed: GateAnswer = {
  allowed: true,
  pending: false,
  at: AT,
  environment: 'production',
  sentence: 'payments-api 4.2.0 may go to production.',
  message: { code: 'gateAnswer.may' },
  reasons: [],
};

export const pending: GateAnswer = {
  ...allowed,
  allowed: false,
  pending: true,
  sentence: 'payments-api 4.2.0 may not go to production now: Peak season.',
  reasons: [
    {
      code: 'inside_freeze',
      sentence: 'Peak season.',
      blocking: true,
      passing: true,
    },
  ],
};

export const refused: GateAnswer = {
  ...pending,
  pending: false,
  sentence:
    'payments-api 4.2.0 may not go to production now: It has been on hold since noon.',
  reasons: [
    {
      code: 'on_hold',
      sentence: 'It has been on hold since noon.',
      blocking: true,
      passing: false,
      ownerRef: 'user:default/ann',
    },
  ],
};

/** The deployment that a request tells of, as the contract has it. */
export function deploymentTold(body: unknown): Deployment {
  const told = newDeploymentSchema.parse(body);
  return {
    ...told,
    id: 'a-deployment',
    stateAt: told.finishedAt ?? told.startedAt ?? AT,
    flags: [],
    reviews: [],
    needsReview: false,
    createdBy: 'service:ci',
    createdAt: AT,
    updatedBy: 'service:ci',
    updatedAt: AT,
    revision: 1,
  };
}
