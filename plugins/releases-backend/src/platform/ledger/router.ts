import { Caller, Handlers } from '../http/handlers';
import { LedgerHead, LedgerService } from './LedgerService';

/**
 * @param heads - every subject there is, with how often it was changed
 * @internal
 */
export function createLedgerHandlers(options: {
  ledger: LedgerService;
  authorizeConfigure: (credentials: Caller) => Promise<void>;
  heads: () => AsyncIterable<LedgerHead[]>;
}) {
  return {
    verifyLedger: async ({ credentials }) => {
      await options.authorizeConfigure(credentials);
      return options.ledger.verify(options.heads());
    },
  } satisfies Handlers;
}
