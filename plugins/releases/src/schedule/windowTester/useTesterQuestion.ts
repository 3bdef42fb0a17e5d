import {
  DecisionQuery,
  RELEASE_KINDS,
  ReleaseKind,
} from '@slipway/backstage-plugin-releases-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

const USUAL_ENVIRONMENT = 'production';

const NAMES = ['entity', 'environment', 'kind', 'at'] as const;

type Name = (typeof NAMES)[number];

function instantIn(value: string | null): string | undefined {
  return value && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

export interface TesterQuestion {
  entityRef?: string;
  environment: string;
  kind: ReleaseKind;
  at?: string;
}

/** What is asked of the windows, kept in the address so that it can be sent on. */
export function useTesterQuestion() {
  const [searchParams, setSearchParams] = useSearchParams();
  const kind = searchParams.get('kind');
  const question: TesterQuestion = {
    entityRef: searchParams.get('entity') ?? undefined,
    environment: searchParams.get('environment') ?? USUAL_ENVIRONMENT,
    kind: RELEASE_KINDS.find(known => known === kind) ?? 'normal',
    at: instantIn(searchParams.get('at')),
  };
  const set = useCallback(
    (name: Name, value: string | undefined) =>
      setSearchParams(
        current => {
          const next = new URLSearchParams(current);
          if (value === undefined) {
            next.delete(name);
          } else {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearchParams],
  );
  const isAsked = NAMES.some(name => searchParams.has(name));
  const query: DecisionQuery | undefined = isAsked
    ? {
        entityRef: question.entityRef,
        environment: question.environment || undefined,
        releaseKind: question.kind,
        at: question.at,
      }
    : undefined;
  return { question, query, set };
}
