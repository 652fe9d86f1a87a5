package encore.loadtest.report.page;

/** What can be seen in the figures of a run, and what it may mean; in English and in Korean. */
record Trouble(Words english, Words korean) {

  /** What is seen, why perhaps, and what to do then. */
  record Words(String seen, String cause, String remedy) {}

  static final Trouble BROKEN =
      new Trouble(
          new Words(
              "a promise is broken",
              "two who decided at once, or a repair by hand beside the books",
              "release nothing; ask /api/admin/consistency, and the history of the run"),
          new Words(
              "불변식 위반",
              "동시에 결정한 두 요청, 또는 원장 밖에서의 수작업",
              "배포 중단 후 /api/admin/consistency 와 실행 이력 확인"));

  static final Trouble MISSED =
      new Trouble(
          new Words(
              "a target is missed",
              "see the lines below, and the per-step table",
              "find the slowest step, then what it waits for"),
          new Words("목표 미달", "아래 항목과 단계별 표 참고", "가장 느린 단계를 찾고 무엇을 기다리는지 확인"));

  static final Trouble NO_ANSWER =
      new Trouble(
          new Words(
              "no answer came",
              "the house went away, hung up, or took more than 30 s",
              "look for restarts, limits of connections, and what stood still then"),
          new Words("응답 없음", "서버 중단, 연결 끊김, 또는 30초 초과", "재시작 여부, 연결 한도, 멈춘 구간 확인"));

  static final Trouble SERVER_ERRORS =
      new Trouble(
          new Words(
              "errors of the house",
              "a fault; the log says which, by the request's id",
              "mend it before anything is measured again"),
          new Words("서버 오류", "결함 (요청 id로 로그 확인)", "재측정 전에 수정"));

  static final Trouble TURNED_AWAY =
      new Trouble(
          new Words(
              "people were turned away",
              "a limit of the house: per person, per address, or of work that may wait",
              "if all come from one address, exempt it; else the limit does what it is for"),
          new Words(
              "요청 제한", "사용자별, 주소별, 또는 대기 작업 한도 도달", "한 주소에서의 시험이면 예외로 등록, 아니면 한도가 제 역할을 한 것"));

  static final Trouble NOT_LET_IN =
      new Trouble(
          new Words(
              "people were not let in",
              "a token that ended or is of another key, or a pass that is missing",
              "ask for fresh tokens; see which step it is"),
          new Words("인증 또는 입장 거절", "만료되었거나 다른 키의 토큰, 또는 입장권 없음", "토큰 재발급, 해당 단계 확인"));

  static final Trouble POOL_FULL =
      new Trouble(
          new Words(
              "somebody waited for a connection",
              "the pool is smaller than what works at once, or a transaction is long",
              "look for the longest transaction first; a larger pool may be slower on a hot row"),
          new Words(
              "DB 커넥션 대기", "동시 작업보다 작은 풀, 또는 긴 트랜잭션", "가장 긴 트랜잭션부터 확인; 뜨거운 행에서는 풀을 키우면 더 느릴 수 있음"));

  static final Trouble NO_CPU_LEFT =
      new Trouble(
          new Words(
              "the machine had no CPU left",
              "house, databases and crowd share it",
              "put the crowd elsewhere, or read throughput as that of all of them"),
          new Words("CPU 포화", "서버, DB, 부하 생성기가 CPU를 공유", "부하 생성기를 분리하거나, 처리량을 전체의 합으로 해석"));

  static final Trouble LONG_PAUSES =
      new Trouble(
          new Words(
              "long pauses for collecting",
              "a small heap, or much that is made and thrown away",
              "more heap, or a look at what is allocated"),
          new Words("긴 GC 정지", "작은 힙 또는 많은 할당", "힙 증설 또는 할당 분석"));

  static final Trouble HEAP_GROWS =
      new Trouble(
          new Words(
              "the heap grows",
              "a leak, or caches that are not full yet",
              "a longer run tells one from the other"),
          new Words("힙 증가", "누수, 또는 아직 차지 않은 캐시", "더 긴 실행으로 구분"));

  static final Trouble BUSY_GENERATOR =
      new Trouble(
          new Words(
              "the crowd was busy with itself",
              "too many fans for the cores that they share",
              "fewer fans, or another machine for them; waits contain this lateness"),
          new Words("부하 생성기 과부하", "공유 코어에 비해 많은 사용자", "사용자 수를 줄이거나 다른 장비 사용; 대기 시간에 이 지연이 포함됨"));
}
