/** Of concerts, dates and seats: English, Korean. */
export default {
  'concerts.title': ['Concerts', '공연'],
  'concerts.none': ['There is nothing on sale yet.', '아직 예매할 수 있는 공연이 없어요.'],
};
