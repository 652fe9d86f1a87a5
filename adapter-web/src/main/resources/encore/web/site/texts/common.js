/** Of every page: English, Korean. */
export default {
  'amount.won': ['₩{amount}', '{amount}원'],
  'time.show': ['{day}, {time}', '{day} {time}'],
  'time.hall': ['{when} (Seoul time)', '{when} (서울 시간)'],
  'time.dated': ['{day} {year}', '{year} {day}'],
  'time.ago': ['{span} ago', '{span} 전'],

  'nav.label': ['Main', '주 메뉴'],
  'nav.skip': ['Skip to the content', '본문으로 건너뛰기'],
  'nav.home': ['Encore, to the concerts', 'Encore, 공연 목록으로'],
  'nav.concerts': ['Concerts', '공연'],
  'nav.goods': ['Merchandise', '굿즈'],
  'nav.coupons': ['Coupons', '쿠폰'],
  'nav.bookings': ['My bookings', '내 예매'],
  'nav.cart': ['Cart', '장바구니'],
  'nav.cart.count': ['Cart, one thing|Cart, {count} things', '장바구니, 상품 {count}개'],
  'nav.wallet': ['My wallet', '내 지갑'],
  'nav.notices': ['Notices', '알림'],
  'nav.queue': ['Waiting room', '대기실'],
  'nav.shop': ['Shop', '예매 페이지'],
  'nav.ops': ['Operations', '운영'],
  'nav.overview': ['Overview', '현황'],
  'nav.queues': ['Queues', '대기열'],
  'nav.holds': ['Holds', '선점'],
  'nav.news': ['News', '이벤트'],
  'nav.runbooks': ['Runbooks', '런북'],
  'nav.catalogue': ['Catalogue', '공연 관리'],
  'nav.sold': ['Sales', '판매'],
  'nav.audit': ['Audit', '감사 기록'],

  'theme.dark': ['Dark', '어둡게'],
  'theme.light': ['Light', '밝게'],

  'sign.in': ['Sign in', '로그인'],
  'sign.out': ['Sign out', '로그아웃'],
  'sign.up': ['Create an account', '회원 가입'],
  'sign.have': ['I have an account', '이미 계정이 있어요'],
  'sign.new': ['I am new here', '처음이에요'],
  'sign.name': ['Name', '이름'],
  'sign.email': ['Email address', '이메일'],
  'sign.password': ['Password', '비밀번호'],
  'sign.password.rule': ['At least 12 characters; a sentence is good.', '12자 이상 입력해 주세요. 문장도 좋아요.'],

  'dialog.close': ['Close', '닫기'],
  'dialog.no': ['No, go back', '아니요, 돌아가기'],
  'list.more': ['Show more', '더 보기'],

  'page.failed': ['This did not work', '불러오지 못했어요'],
  'page.unknown': ['There is nothing at this address', '페이지를 찾을 수 없어요'],
  'page.home': ['To the concerts', '공연 보러 가기'],

  'problem.again': ['Try again', '다시 시도'],
  'problem.meaning': ['What does this mean?', '무슨 뜻인가요?'],
  'problem.offline': ['Encore cannot be reached', '서버에 연결할 수 없어요'],
  'problem.strange': ['Something came back that we cannot read', '알 수 없는 응답을 받았어요'],

  'next.OFFLINE': [
    'Check your connection, then try again. Nothing is done twice.',
    '인터넷 연결을 확인한 뒤 다시 시도해 주세요. 두 번 처리되지는 않아요.'],
  'next.retryable': [
    'Try again in a moment. Nothing is done twice.',
    '잠시 후 다시 시도해 주세요. 두 번 처리되지는 않아요.'],
  'next.final': [
    'Load the page anew and look how things stand before you try again.',
    '새로고침해서 지금 상태를 확인한 뒤 다시 시도해 주세요.'],
};
