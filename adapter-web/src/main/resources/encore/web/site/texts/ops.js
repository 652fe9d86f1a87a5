/** Of operations, on every page there: English, Korean. */
export default {
  'ops.title': ['Operations', '운영'],
  'ops.door.closed': ['For those who run the house. Sign in to go on.', '운영자 전용 페이지예요. 로그인해 주세요.'],
  'ops.door.wrong': [
    'For those who run the house, and your account is a buyer’s.',
    '운영자 전용 페이지예요. 지금 계정은 구매자 계정이에요.'],
  'ops.door.enter': ['Sign in as an administrator', '관리자로 로그인'],
};
