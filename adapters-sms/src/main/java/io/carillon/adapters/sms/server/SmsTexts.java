package io.carillon.adapters.sms.server;

/** The literal words of the platform (contract sms §B4 to §B7). */
final class SmsTexts {
    static final String OK = "ok";
    static final String EMPTY_CREDENTIALS = "用户名或密码不能为空";
    static final String WRONG_CREDENTIALS = "用户名或密码错误";
    static final String NOT_ALLOWED = "该用户不允许查看状态报告";
    static final String WRONG_QUERY = "参数不正确";
    static final String NOTHING_WAITS = "没有记录";
    static final String SQL_CHARACTERS = "发送内容包含sql注入字符";
    static final String EMPTY_MOBILE = "短信号码不能为空";
    static final String EMPTY_CONTENT = "短信内容不能为空";
    /** The words follow the full-width colon. */
    static final String FORBIDDEN_PREFIX = "包含非法字符：";

    static final String INSUFFICIENT_BALANCE = "对不起，您当前要发送的量大于您当前余额";
    static final String OTHER = "其他错误";
    static final String WRONG_PARAMETER = "参数错误";
    static final String FORBIDDEN = "包含非法字符";
    static final String NOT_FORBIDDEN = "未包含非法字符";
    static final String LIVE_FORBIDDEN = "包含屏蔽词";
    static final String LIVE_NOT_FORBIDDEN = "没有包含屏蔽词";
    static final String PREPAID = "预付费";
    static final String POSTPAID = "后付费";

    private SmsTexts() {}
}
