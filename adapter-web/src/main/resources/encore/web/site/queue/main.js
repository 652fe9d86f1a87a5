// The waiting room: who stands in which line, and how the order came about.
import { route } from '../kernel/router.js';
import '../parts/header.js';

route([
  { path: '/', load: () => import('./lines.js') },
  { path: '/:concertId', load: () => import('./line.js') },
  { path: '/:concertId/draw', load: () => import('./draw.js') },
]);
