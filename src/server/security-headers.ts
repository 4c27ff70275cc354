import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Headers that bind a page to its own origin. The editor in GraphiQL writes its colours as inline styles and keeps small
 * pictures as data: URLs; nothing else leaves the default.
 */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'", "blob:"],
      connectSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      fontSrc: ["'self'", "data:"],
      imgSrc: ["'self'", "data:"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // Whether the service is reached by HTTPS is for whoever puts a proxy before it to say.
  strictTransportSecurity: false,
});
