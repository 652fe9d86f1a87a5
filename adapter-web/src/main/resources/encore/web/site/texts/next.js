/** What to do now, for each refusal of the house, on these pages: English, Korean. */
export default {
  'next.VALIDATION_FAILED': ['Correct what is named above, then send it again.', '위에 표시된 값을 고친 뒤 다시 보내 주세요.'],
  'next.MALFORMED_JSON': [
    'This is a mistake of the page, not yours. Load it anew and try once more.',
    '페이지의 문제예요. 새로고침한 뒤 다시 시도해 주세요.'],
  'next.INVALID_CURSOR': ['Load the page anew: the list begins at its top.', '새로고침하면 목록을 처음부터 볼 수 있어요.'],
  'next.UNSUPPORTED_API_VERSION': [
    'This page is older or newer than our servers. Load it anew.',
    '페이지 버전이 서버와 달라요. 새로고침해 주세요.'],
  'next.IMAGE_UNREADABLE': [
    'Save the picture anew as PNG or JPEG, and choose that file.',
    '이미지를 PNG나 JPEG로 다시 저장해서 올려 주세요.'],
  'next.IMAGE_SIZE_REFUSED': [
    'Make the picture larger or smaller, as the numbers above say, and choose it again.',
    '위에 적힌 크기에 맞게 이미지를 조절해서 다시 올려 주세요.'],
  'next.QUEUE_TOKEN_INVALID': [
    'Go to the waiting room and join once more: you get the place you had.',
    '대기실에서 다시 줄을 서 주세요. 원래 순서를 그대로 받아요.'],
  'next.IDEMPOTENCY_KEY_INVALID': ['Load the page anew and try once more.', '새로고침한 뒤 다시 시도해 주세요.'],
  'next.UNAUTHENTICATED': ['Sign in, then go on where you were.', '로그인하면 하던 일을 이어서 할 수 있어요.'],
  'next.TOKEN_EXPIRED': ['Sign in again, then go on where you were.', '다시 로그인하면 하던 일을 이어서 할 수 있어요.'],
  'next.INVALID_CREDENTIALS': [
    'Check both for a typing mistake. After several wrong tries you have to wait for a while.',
    '이메일과 비밀번호를 다시 확인해 주세요. 여러 번 틀리면 잠시 기다려야 해요.'],
  'next.REFRESH_TOKEN_INVALID': [
    'Sign in again. What you hold and have bought is still yours.',
    '다시 로그인해 주세요. 선점한 좌석과 예매는 그대로 있어요.'],
  'next.WEBHOOK_SIGNATURE_INVALID': [
    'Compare the secret and the clock of the gateway with those of the house.',
    '결제 대행사와 서버의 비밀 키, 시각이 서로 맞는지 확인해 주세요.'],
  'next.INSUFFICIENT_BALANCE': [
    'Charge what is missing, or pay in another way. Nothing was taken.',
    '부족한 만큼 충전하거나 다른 방법으로 결제해 주세요. 결제된 금액은 없어요.'],
  'next.CARD_DECLINED': [
    'Nothing was taken. Pay by another card or with points while the clock runs.',
    '결제된 금액은 없어요. 시간이 남아 있는 동안 다른 카드나 포인트로 결제해 주세요.'],
  'next.FORBIDDEN': ['Sign in with an account that may do this.', '권한이 있는 계정으로 로그인해 주세요.'],
  'next.QUEUE_TOKEN_REQUIRED': [
    'Go to the waiting room and stand in line. You come back here when it is your turn.',
    '대기실에서 줄을 서 주세요. 차례가 되면 여기로 돌아올 수 있어요.'],
  'next.QUEUE_NOT_ADMITTED': [
    'Go back to the waiting room: it shows your place and lets you in when it is your turn.',
    '대기실로 돌아가 주세요. 내 순서를 볼 수 있고, 차례가 되면 들어갈 수 있어요.'],
  'next.QUEUE_TOKEN_EXPIRED': [
    'Stand in line again in the waiting room. What you have bought stays yours.',
    '대기실에서 다시 줄을 서 주세요. 이미 예매한 좌석은 그대로예요.'],
  'next.QUEUE_TOKEN_WRONG_CONCERT': [
    'Each concert has its own line: go to the waiting room of this one.',
    '공연마다 줄이 따로 있어요. 이 공연의 대기실로 가 주세요.'],
  'next.CHALLENGE_REQUIRED': [
    'Stay on the page of the waiting room: your browser does the work by itself.',
    '대기실 페이지를 열어 두세요. 브라우저가 알아서 확인해요.'],
  'next.ACCOUNT_BLOCKED': [
    'Ask the organiser why. Trying again does not help.',
    '주최자에게 문의해 주세요. 다시 시도해도 달라지지 않아요.'],
  'next.ROUTE_NOT_FOUND': ['Load the page anew, or begin at the concerts.', '새로고침하거나 공연 목록에서 다시 시작해 주세요.'],
  'next.CONCERT_NOT_FOUND': [
    'It may have left the programme. See what else is on.',
    '목록에서 내려간 공연일 수 있어요. 다른 공연을 찾아보세요.'],
  'next.SCHEDULE_NOT_FOUND': ['Choose another date of the concert.', '공연의 다른 날짜를 골라 주세요.'],
  'next.SEAT_NOT_FOUND': [
    'Look at the map of seats and choose there. Nothing was held.',
    '좌석도에서 다시 골라 주세요. 선점된 좌석은 없어요.'],
  'next.BOOKING_NOT_FOUND': [
    'Look in your bookings, and whether you are signed in with the account that booked.',
    '내 예매를 확인하고, 예매한 계정으로 로그인했는지 봐 주세요.'],
  'next.PAYMENT_NOT_FOUND': [
    'Look in your bookings, and whether you are signed in with the account that pays.',
    '내 예매를 확인하고, 결제한 계정으로 로그인했는지 봐 주세요.'],
  'next.ORDER_NOT_FOUND': [
    'Look in your orders, and whether you are signed in with the account that ordered.',
    '내 주문을 확인하고, 주문한 계정으로 로그인했는지 봐 주세요.'],
  'next.COUPON_NOT_FOUND': ['See which coupons you have, and choose one of them.', '내 쿠폰을 확인하고 그중에서 골라 주세요.'],
  'next.PRODUCT_NOT_FOUND': [
    'It may not be sold any more. See what else there is.',
    '더 이상 팔지 않는 상품일 수 있어요. 다른 굿즈를 둘러보세요.'],
  'next.ISSUE_REQUEST_NOT_FOUND': [
    'See whether the coupon is among yours. If it is not, ask for it again.',
    '내 쿠폰에 들어왔는지 확인하고, 없으면 다시 받아 주세요.'],
  'next.USER_NOT_FOUND': ['Check the account, or sign in again.', '계정을 확인하거나 다시 로그인해 주세요.'],
  'next.POSTER_NOT_FOUND': ['Load the page anew: the poster may have been changed.', '포스터가 바뀌었을 수 있어요. 새로고침해 주세요.'],
  'next.WEBHOOK_NOT_FOUND': [
    'It may have been handled and cleared away. Load the list anew.',
    '이미 처리되어 지워졌을 수 있어요. 목록을 새로고침해 주세요.'],
  'next.EVENT_NOT_FOUND': [
    'Events are kept for a week. Load the list anew and choose there.',
    '이벤트는 일주일 동안 보관돼요. 목록을 새로고침해서 골라 주세요.'],
  'next.DEAD_LETTER_NOT_FOUND': [
    'Somebody may have dealt with it already. Load the list anew.',
    '다른 사람이 이미 처리했을 수 있어요. 목록을 새로고침해 주세요.'],
  'next.TICKET_NOT_FOUND': [
    'Scan or copy the whole code again. If it is still unknown, let nobody in by it.',
    '코드 전체를 다시 스캔하거나 복사해 주세요. 그래도 알 수 없으면 입장시키지 마세요.'],
  'next.QUEUE_NOT_FOUND': ['Nobody has to wait here: go straight to the seats.', '기다릴 필요가 없어요. 바로 좌석을 고르세요.'],
  'next.QUEUE_TOKEN_NOT_FOUND': ['Join the line in the waiting room.', '대기실에서 줄을 서 주세요.'],
  'next.METHOD_NOT_ALLOWED': ['Load the page anew and try once more.', '새로고침한 뒤 다시 시도해 주세요.'],
  'next.NOT_ACCEPTABLE': ['Load the page anew and try once more.', '새로고침한 뒤 다시 시도해 주세요.'],
  'next.SEAT_ALREADY_HELD': [
    'Choose other seats. These come back if they are not paid for within a few minutes.',
    '다른 좌석을 골라 주세요. 몇 분 안에 결제되지 않으면 이 좌석도 다시 나와요.'],
  'next.SEAT_SOLD': ['These are sold. Choose other seats.', '이미 팔린 좌석이에요. 다른 좌석을 골라 주세요.'],
  'next.SEAT_NOT_FOR_SALE': ['Choose other seats: the organiser keeps these back.', '판매하지 않는 좌석이에요. 다른 좌석을 골라 주세요.'],
  'next.SOLD_OUT': [
    'Ask for fewer seats, for another grade, or for seats apart. Those that are held may come back in a few minutes.',
    '좌석 수를 줄이거나 다른 등급, 떨어진 좌석을 골라 보세요. 결제되지 않은 좌석은 몇 분 뒤 다시 나올 수 있어요.'],
  'next.BOOKING_ALREADY_OPEN': [
    'Go on with the booking you have: it is in your bookings. Or give its seats back and choose again.',
    '이미 선점한 좌석이 있어요. 내 예매에서 이어서 결제하거나, 포기하고 다시 골라 주세요.'],
  'next.SEAT_LIMIT_EXCEEDED': [
    'Choose fewer seats. What you hold and have bought for this show counts, too.',
    '좌석 수를 줄여 주세요. 이미 선점하거나 예매한 좌석도 한도에 포함돼요.'],
  'next.SALE_NOT_OPEN': [
    'Come back when the sale opens. This page shows when.',
    '예매가 시작되면 다시 와 주세요. 시작 시각은 이 페이지에 있어요.'],
  'next.SALE_CLOSED': ['Look for another date of the concert.', '공연의 다른 날짜를 찾아보세요.'],
  'next.BOOKING_EXPIRED': [
    'Choose seats again: yours may still be free. Nothing was taken.',
    '좌석을 다시 골라 주세요. 아직 비어 있을 수 있어요. 결제된 금액은 없어요.'],
  'next.HOLD_NOT_EXTENDABLE': [
    'Pay before the clock ends: it cannot be moved once more.',
    '시간이 끝나기 전에 결제해 주세요. 더 늘릴 수 없어요.'],
  'next.BOOKING_NOT_CANCELLABLE': [
    'If its time was over there is nothing left to cancel. If it is paid, ask the organiser.',
    '시간이 지난 예매라면 취소할 것이 없어요. 결제된 예매라면 주최자에게 문의해 주세요.'],
  'next.BOOKING_NOT_PAYABLE': [
    'Look at the booking: it is paid already, or over. If it is over, choose seats again.',
    '예매 상태를 확인해 주세요. 이미 결제됐거나 끝난 예매예요. 끝났다면 좌석을 다시 골라 주세요.'],
  'next.PAYMENT_ALREADY_EXISTS': [
    'You have begun to pay, perhaps in another tab. Load the page anew and go on with that payment.',
    '이미 결제를 시작했어요. 다른 탭에서 시작했을 수도 있어요. 새로고침해서 그 결제를 이어 가 주세요.'],
  'next.PAYMENT_ALREADY_COMPLETED': [
    'It is paid, and once. Your tickets are in your bookings.',
    '한 번만 결제됐어요. 티켓은 내 예매에 있어요.'],
  'next.PAYMENT_NOT_REFUNDABLE': [
    'It stays as it is. If the bank is still being asked, try again in a moment; otherwise ask the organiser.',
    '결제는 그대로예요. 은행에 확인 중이라면 잠시 후 다시 시도하고, 아니면 주최자에게 문의해 주세요.'],
  'next.ORDER_NOT_CANCELLABLE': [
    'It is on its way. Ask the shop if something is wrong with it.',
    '이미 준비 중인 주문이에요. 문제가 있으면 판매처에 문의해 주세요.'],
  'next.OUT_OF_STOCK': [
    'Take fewer of what is short, or take it out of the cart. Nothing was paid.',
    '부족한 상품의 수량을 줄이거나 장바구니에서 빼 주세요. 결제된 금액은 없어요.'],
  'next.CART_EMPTY': [
    'See whether it is among your orders already, or put something into the cart.',
    '이미 주문됐는지 내 주문을 확인하거나, 장바구니에 굿즈를 담아 주세요.'],
  'next.COUPON_ALREADY_ISSUED': ['You have it already: look among your coupons.', '이미 받은 쿠폰이에요. 내 쿠폰에서 확인해 주세요.'],
  'next.COUPON_SOLD_OUT': [
    'All of them are handed out. See whether there is another coupon.',
    '모두 나갔어요. 다른 쿠폰이 있는지 확인해 주세요.'],
  'next.COUPON_NOT_ACTIVE': [
    'See in the list when it can be had, or take another one.',
    '목록에서 받을 수 있는 시간을 확인하거나 다른 쿠폰을 받아 주세요.'],
  'next.COUPON_NOT_USABLE': [
    'Go on without the coupon, or choose another one. Nothing was taken.',
    '쿠폰 없이 계속하거나 다른 쿠폰을 골라 주세요. 결제된 금액은 없어요.'],
  'next.CART_FULL': ['Take something out of the cart, or add fewer.', '장바구니에서 일부를 빼거나 수량을 줄여 주세요.'],
  'next.PRODUCT_NOT_FOR_SALE': [
    'Take it out of the cart and order again. Nothing was paid.',
    '장바구니에서 뺀 뒤 다시 주문해 주세요. 결제된 금액은 없어요.'],
  'next.BOOKING_NOT_CONFIRMED': [
    'Pay for it first: the tickets are there at once.',
    '먼저 결제해 주세요. 결제하면 바로 티켓을 볼 수 있어요.'],
  'next.EMAIL_TAKEN': ['Sign in with this address, or sign up with another one.', '이 이메일로 로그인하거나 다른 이메일로 가입해 주세요.'],
  'next.DUPLICATE_SCHEDULE': ['Choose another time, or edit the show that is there.', '다른 시각을 고르거나 이미 있는 회차를 수정해 주세요.'],
  'next.HAS_BOOKINGS': [
    'Wait until nothing is held, or unblock the seats. What was booked once stays as it is.',
    '선점이 모두 끝날 때까지 기다리거나 판매에서 제외한 좌석을 풀어 주세요. 한 번 예매된 것은 바꿀 수 없어요.'],
  'next.BALANCE_LIMIT_EXCEEDED': ['Charge less, or spend something first.', '금액을 줄이거나 먼저 써 주세요.'],
  'next.QUEUE_CLOSED': [
    'Look for another date or concert. Trying again does not help.',
    '다른 날짜나 공연을 찾아보세요. 다시 시도해도 달라지지 않아요.'],
  'next.IDEMPOTENCY_IN_PROGRESS': [
    'It is being done right now. Try again in a moment: it is done once.',
    '지금 처리하고 있어요. 잠시 후 다시 시도해 주세요. 한 번만 처리돼요.'],
  'next.PRECONDITION_FAILED': [
    'Load it anew, look at what somebody else has changed, then decide.',
    '새로고침해서 다른 사람이 바꾼 내용을 확인한 뒤 다시 결정해 주세요.'],
  'next.PAYLOAD_TOO_LARGE': ['Make it smaller, then send it again.', '크기를 줄여서 다시 보내 주세요.'],
  'next.UNSUPPORTED_MEDIA_TYPE': ['Choose a PNG or JPEG file.', 'PNG나 JPEG 파일을 골라 주세요.'],
  'next.IDEMPOTENCY_KEY_REUSED': [
    'Nothing was done. Load the page anew and try once more.',
    '처리된 것은 없어요. 새로고침한 뒤 다시 시도해 주세요.'],
  'next.PRECONDITION_REQUIRED': ['Load it anew, then make your change again.', '새로고침한 뒤 다시 수정해 주세요.'],
  'next.RATE_LIMITED': [
    'Wait as long as it says, then try again. Trying sooner does not help.',
    '안내된 시간만큼 기다린 뒤 다시 시도해 주세요. 그 전에는 처리되지 않아요.'],
  'next.INTERNAL_ERROR': [
    'Look at your bookings or orders before you try again: it may have been done.',
    '이미 처리됐을 수 있어요. 다시 시도하기 전에 내 예매나 주문을 확인해 주세요.'],
  'next.BUSY': ['Nothing is lost. Try again in a moment.', '잃어버린 것은 없어요. 잠시 후 다시 시도해 주세요.'],
  'next.LOGIN_BUSY': [
    'Try again in a moment. What you hold runs on meanwhile.',
    '잠시 후 다시 시도해 주세요. 선점 시간은 계속 흘러요.'],
  'next.QUEUE_FULL': ['The line is full for now. Try again in a moment.', '지금은 줄이 가득 찼어요. 잠시 후 다시 시도해 주세요.'],
  'next.QUEUE_STREAMS_FULL': [
    'Stay here: your place is the same, and the page asks for it every few seconds.',
    '이 페이지에 계셔도 돼요. 순서는 그대로이고 몇 초마다 새로 확인해요.'],
  'next.READ_ONLY': [
    'You can look, but change nothing for now. Try again later; what you have bought stays yours.',
    '지금은 보기만 할 수 있어요. 나중에 다시 시도해 주세요. 예매한 것은 그대로예요.'],
  'next.SEAT_STREAMS_FULL': [
    'Stay here: the page asks for the seats every few seconds instead.',
    '이 페이지에 계셔도 돼요. 몇 초마다 좌석을 새로 확인해요.'],
  'next.DEPENDENCY_DOWN': ['Nothing was changed. Try again in a moment.', '바뀐 것은 없어요. 잠시 후 다시 시도해 주세요.'],
  'next.OUTCOME_UNKNOWN': [
    'Try again: it is the same wish, and it is done once, however often you ask.',
    '다시 시도해 주세요. 같은 요청이라 여러 번 눌러도 한 번만 처리돼요.'],
};
