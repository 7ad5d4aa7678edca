import { articleRoutes } from './routes/article-routes.ts';
import { claimRoutes } from './routes/claim-routes.ts';
import { reviewRoutes } from './routes/review-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { workRoutes } from './routes/work-routes.ts';

/** The API: the deployed routes, the server, the OpenAPI document and the role tests are made from this table. */
export const routes = [...sessionRoutes, ...articleRoutes, ...claimRoutes, ...workRoutes, ...reviewRoutes] as const;

export type RouteId = (typeof routes)[number]['id'];
