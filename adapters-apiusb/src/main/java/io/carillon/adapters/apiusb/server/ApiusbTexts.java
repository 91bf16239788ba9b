package io.carillon.adapters.apiusb.server;

/** The literal words of the server in zh_cn (contract apiusb §B4); the mixture of commas is theirs. */
final class ApiusbTexts {
    private static final String BAD_REQUEST = "非法请求：";

    static final String BAD_TOKEN = BAD_REQUEST + "access_token校验不通过";
    static final String UNKNOWN_APP = BAD_REQUEST + "app_key权限不足，或未知应用";
    static final String NOT_LOGGED_IN = BAD_REQUEST + "当前用户禁止使用，或用户未登录";
    static final String NO_TRAFFIC = "接口流量不足";
    static final String SERVER_ERROR = "服务器运行错误: internal error";

    private ApiusbTexts() {}

    static String missing(String name) {
        return BAD_REQUEST + "缺少必要参数" + name;
    }

    static String notOneOf(String name, String range, String value) {
        return BAD_REQUEST + "参数" + name + "应该为：" + range + "，但现在" + name + " = " + value;
    }

    /** {@code name} with {@code .len} where a length is meant. */
    static String tooSmall(String name, long least, long value) {
        return BAD_REQUEST + name + "应该大于或等于" + least + ", 但现在" + name + " = " + value;
    }

    static String tooLarge(String name, long most, long value) {
        return BAD_REQUEST + name + "应该小于等于" + most + ", 但现在" + name + " = " + value;
    }

    static String badService(String name) {
        return BAD_REQUEST + "非法服务：" + name;
    }

    static String noService(String name) {
        return BAD_REQUEST + "接口服务" + name + "不存在";
    }

    /** For an array or object where a text belongs: PHP would go on with the word Array, which helps nobody. */
    static String badStructure(String name) {
        return BAD_REQUEST + "参数" + name + "的JSON数据格式错误";
    }

    /** As newer kernels say it. */
    static String badValue(String name) {
        return BAD_REQUEST + name + "参数错误";
    }
}
