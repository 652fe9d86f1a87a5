// Everything that the scripts ask of a house, one operation each: name, method, path, the statuses
// that are part of the game, the fields that are read from the answer, and the body. A test reads
// this file and docs/openapi.yaml, so keep to this form; nothing else may send a request.
import http from 'k6/http';
import { check } from 'k6';

const BASE_URL = (__ENV.BASE_URL || 'http://localhost:8080').replace(/\/+$/, '');

// fan: { user, token, queue, key }, whichever he has. places: what the path needs.
function operation(name, method, path, statuses, reads, body) {
  const params = { tags: { name }, responseCallback: http.expectedStatuses(...statuses) };
  return (fan, places, ...values) => {
    const url = BASE_URL + path.replace(/{(\w+)}/g, (_, place) => places[place]);
    const json = body ? JSON.stringify(body(...values)) : null;
    const response = http.request(method, url, json, { ...params, headers: headers(fan, json) });
    return answer(name, statuses, reads, response);
  };
}

function headers(fan, json) {
  const all = { Accept: 'application/json, application/problem+json' };
  if (json) all['Content-Type'] = 'application/json';
  if (fan.token) all.Authorization = `Bearer ${fan.token}`;
  if (fan.queue) all['Queue-Token'] = fan.queue;
  if (fan.key) all['Idempotency-Key'] = fan.key;
  return all;
}

function answer(name, statuses, reads, response) {
  const json = parsed(response.body);
  const isFine = response.status >= 200 && response.status < 300;
  const retryAfter = Number(response.headers['Retry-After'] || 1);
  const said = Object.fromEntries(reads.map((field) => [field, json[field]]));
  check(response, {
    [`${name}: a status that is part of the game`]: () => statuses.includes(response.status),
  });
  return { status: response.status, isFine, code: json.code || '', retryAfter, said };
}

function parsed(body) {
  try {
    return JSON.parse(body) || {};
  } catch (e) {
    return {};
  }
}

// Accounts.
export const signUp = operation('sign up', 'POST', '/api/auth/signup', [201, 409], [], (email, password, name) => ({ email, password, name }));
export const login = operation('login', 'POST', '/api/auth/login', [200], ['accessToken', 'user'], (email, password) => ({ email, password }));
export const enter = operation('sign in', 'POST', '/api/auth/login', [200, 401], ['accessToken', 'user'], (email, password) => ({ email, password }));

// What there is.
export const concerts = operation('concerts', 'GET', '/api/concerts', [200], ['items']);
export const dates = operation('dates', 'GET', '/api/concerts/{concertId}/dates', [200], ['items']);
export const seats = operation('seats', 'GET', '/api/schedules/{scheduleId}/seats', [200], ['items', 'version']);

// Waiting rooms.
export const join = operation('join', 'POST', '/api/queue/tokens', [200, 201], ['status', 'token', 'pollAfterSeconds'], (concertId) => ({ concertId }));
export const standing = operation('status', 'GET', '/api/queue/tokens/me', [200, 410], ['status', 'token', 'pollAfterSeconds']);
export const leave = operation('leave', 'DELETE', '/api/queue/tokens/me', [204], []);

// Seats and their payment.
export const hold = operation('hold', 'POST', '/api/bookings/start', [200, 409], ['bookingId', 'remainingSeconds'], (scheduleId, seatNos) => ({ scheduleId, seatNos }));
export const release = operation('cancel booking', 'DELETE', '/api/bookings/{id}', [200, 409], ['status', 'refund']);
export const createPayment = operation('create payment', 'POST', '/api/payments', [201, 402, 409], ['paymentId', 'payableAmount'], (bookingId, userCouponId) => ({ bookingId, method: 'POINT', userCouponId }));
export const completePayment = operation('complete payment', 'POST', '/api/payments/{id}/complete', [200, 409], [], () => ({}));

// Coupons, points and merchandise.
export const issue = operation('issue', 'POST', '/api/coupons/{couponId}/issue', [201, 202, 409], ['userCouponId', 'requestId', 'number']);
export const issueAnswer = operation('answer', 'GET', '/api/coupons/issue-requests/{requestId}', [200], ['status', 'reasonCode', 'userCouponId']);
export const charge = operation('charge', 'POST', '/api/users/{userId}/balance/charge', [200, 409], ['currentBalance', 'previousBalance'], (amount) => ({ amount }));
export const emptyCart = operation('empty cart', 'DELETE', '/api/cart', [204], []);
export const intoCart = operation('cart', 'POST', '/api/cart/items', [200, 409], ['totalAmount'], (productId, quantity) => ({ productId, quantity }));
export const orderCart = operation('order', 'POST', '/api/orders', [201, 402, 409], ['orderId', 'finalAmount'], (userId) => ({ fromCart: true, userId }));
export const orderOne = operation('order', 'POST', '/api/orders', [201, 402, 409], ['orderId', 'finalAmount'], (productId, quantity) => ({ items: [{ productId, quantity }] }));
export const cancelOrder = operation('cancel order', 'POST', '/api/orders/{id}/cancel', [200, 409], ['refundedAmount'], (reason) => ({ reason }));

// What an administrator makes beforehand, and looks at afterwards.
export const makeConcert = operation('make concert', 'POST', '/api/admin/concerts', [201], ['concertId'], (title) => ({ title, artist: 'The Crowd', venue: 'Load hall' }));
export const makeSchedule = operation('make schedule', 'POST', '/api/admin/concerts/{concertId}/schedules', [201], ['scheduleId'], (startsAt, seatCount, price) => ({ startsAt, salesOpenAt: '2020-01-01T00:00:00Z', seatCount, price, maxSeatsPerBuyer: 100 }));
export const makeLine = operation('make line', 'PUT', '/api/admin/queues/{concertId}', [200, 201], ['version'], (maxActive) => ({ mode: 'ALWAYS', maxActive }));
export const makeCoupon = operation('make coupon', 'POST', '/api/admin/coupons', [201], ['couponId'], (name, totalQuantity, issueMode) => ({ name, discount: { type: 'PERCENT', value: 10 }, opensAt: '2020-01-01T00:00:00Z', closesAt: '2099-01-01T00:00:00Z', validDays: 30, totalQuantity, issueMode }));
export const makeProduct = operation('make product', 'POST', '/api/admin/products', [201], ['productId'], (name, price, stock) => ({ name, price, stock }));
export const promises = operation('promises', 'GET', '/api/admin/consistency', [200], ['status', 'round']);
