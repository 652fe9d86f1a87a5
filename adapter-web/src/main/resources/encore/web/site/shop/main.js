// The shop: its pages and where they are.
import { route } from '../kernel/router.js';
import '../parts/header.js';

route([
  { path: '/', load: () => import('./hall/concerts.js') },
  { path: '/concerts/:concertId', load: () => import('./hall/concert.js') },
  { path: '/concerts/:concertId/:scheduleId', load: () => import('./hall/hall.js') },
  { path: '/bookings', load: () => import('./till/bookings.js') },
  { path: '/bookings/:bookingId', load: () => import('./till/booking.js') },
  { path: '/payments/:paymentId', load: () => import('./till/payment.js') },
  { path: '/wallet', load: () => import('./till/wallet.js') },
  { path: '/notices', load: () => import('./till/notices.js') },
  { path: '/goods', load: () => import('./goods/goods.js') },
  { path: '/goods/:productId', load: () => import('./goods/product.js') },
  { path: '/cart', load: () => import('./goods/cart.js') },
  { path: '/orders', load: () => import('./goods/orders.js') },
  { path: '/orders/:orderId', load: () => import('./goods/order.js') },
  { path: '/coupons', load: () => import('./coupons/coupons.js') },
]);
