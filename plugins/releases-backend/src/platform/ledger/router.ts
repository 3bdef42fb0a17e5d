import { Caller, Handlers } from '../http/handlers';
import { LedgerHead, LedgerService } from './LedgerService';
import { LedgerVerifier } from './LedgerVerifier';

/**
 * @param heads - every subject there is, with how often it was changed
 * @internal
 */
export function createLedgerHandlers(options: {
  ledger: LedgerService;
  verifier: LedgerVerifier;
  authorizeConfigure: (credentials: Caller) => Promise<void>;
  heads: () => AsyncIterable<LedgerHead[]>;
}) {
  const { ledger, verifier, authorizeConfigure, heads } = options;
  return {
    verifyLedger: async ({ credentials }) => {
      await authorizeConfigure(credentials);
      return ledger.verify(heads());
    },
    getLedgerVerification: async ({ credentials }) => {
      await authorizeConfigure(credentials);
      return verifier.status();
    },
    startLedgerVerification: async ({ credentials, actor }) => {
      await authorizeConfigure(credentials);
      return verifier.start(actor);
    },
  } satisfies Handlers;
}
