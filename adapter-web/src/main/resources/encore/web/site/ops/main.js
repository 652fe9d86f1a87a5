// Operations: for those who run the house. The API guards every call; this door is for manners.
import { again, route } from '../kernel/router.js';
import { onSession } from '../kernel/session.js';
import { guarded } from './door.js';
import '../parts/header.js';

route(
  guarded([
    { path: '/', load: () => import('./watch/overview.js') },
    { path: '/queues', load: () => import('./watch/queues.js') },
    { path: '/queues/:concertId', load: () => import('./watch/queue.js') },
    { path: '/holds', load: () => import('./watch/holds.js') },
    { path: '/news', load: () => import('./desk/news.js') },
    { path: '/news/dead', load: () => import('./desk/dead-letters.js') },
    { path: '/news/hooks', load: () => import('./desk/hooks.js') },
    { path: '/runbooks', load: () => import('./desk/runbooks.js') },
    { path: '/catalogue', load: () => import('./desk/catalogue.js') },
    { path: '/catalogue/:concertId', load: () => import('./desk/concert.js') },
    { path: '/sold', load: () => import('./desk/sold.js') },
    { path: '/sold/figures', load: () => import('./desk/figures.js') },
    { path: '/sold/check', load: () => import('./desk/check.js') },
    { path: '/audit', load: () => import('./desk/audit.js') },
  ]),
);
onSession(again);
