import openApi from '../../../shared/api/openapi.json' with { type: 'json' };
import type { Handlers } from '../http/request.ts';

export const sessionHandlers: Pick<Handlers, 'getOpenApi' | 'getMe'> = {
  getOpenApi: async () => ({ body: openApi }),
  getMe: async ({ person: { id, name, roles } }) => ({ body: { id, name, roles } }),
};
