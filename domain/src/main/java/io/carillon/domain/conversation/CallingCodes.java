package io.carillon.domain.conversation;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The time zones of countries that have one only, by calling code. Of the others, such as +1, +7, +55, +61, a number says nothing. */
public final class CallingCodes {
    private static final int LONGEST = 3;
    private static final String TABLE = """
            20 Africa/Cairo
            27 Africa/Johannesburg
            30 Europe/Athens
            31 Europe/Amsterdam
            32 Europe/Brussels
            33 Europe/Paris
            34 Europe/Madrid
            36 Europe/Budapest
            39 Europe/Rome
            40 Europe/Bucharest
            41 Europe/Zurich
            43 Europe/Vienna
            44 Europe/London
            45 Europe/Copenhagen
            46 Europe/Stockholm
            47 Europe/Oslo
            48 Europe/Warsaw
            49 Europe/Berlin
            51 America/Lima
            53 America/Havana
            54 America/Argentina/Buenos_Aires
            57 America/Bogota
            58 America/Caracas
            60 Asia/Kuala_Lumpur
            63 Asia/Manila
            65 Asia/Singapore
            66 Asia/Bangkok
            81 Asia/Tokyo
            82 Asia/Seoul
            84 Asia/Ho_Chi_Minh
            86 Asia/Shanghai
            90 Europe/Istanbul
            91 Asia/Kolkata
            92 Asia/Karachi
            93 Asia/Kabul
            94 Asia/Colombo
            95 Asia/Yangon
            98 Asia/Tehran
            212 Africa/Casablanca
            213 Africa/Algiers
            216 Africa/Tunis
            218 Africa/Tripoli
            221 Africa/Dakar
            225 Africa/Abidjan
            233 Africa/Accra
            234 Africa/Lagos
            237 Africa/Douala
            244 Africa/Luanda
            249 Africa/Khartoum
            250 Africa/Kigali
            251 Africa/Addis_Ababa
            254 Africa/Nairobi
            255 Africa/Dar_es_Salaam
            256 Africa/Kampala
            258 Africa/Maputo
            260 Africa/Lusaka
            263 Africa/Harare
            264 Africa/Windhoek
            267 Africa/Gaborone
            352 Europe/Luxembourg
            353 Europe/Dublin
            354 Atlantic/Reykjavik
            355 Europe/Tirane
            356 Europe/Malta
            357 Asia/Nicosia
            358 Europe/Helsinki
            359 Europe/Sofia
            370 Europe/Vilnius
            371 Europe/Riga
            372 Europe/Tallinn
            373 Europe/Chisinau
            374 Asia/Yerevan
            375 Europe/Minsk
            376 Europe/Andorra
            377 Europe/Monaco
            378 Europe/San_Marino
            380 Europe/Kiev
            381 Europe/Belgrade
            382 Europe/Podgorica
            385 Europe/Zagreb
            386 Europe/Ljubljana
            387 Europe/Sarajevo
            389 Europe/Skopje
            420 Europe/Prague
            421 Europe/Bratislava
            423 Europe/Vaduz
            501 America/Belize
            502 America/Guatemala
            503 America/El_Salvador
            504 America/Tegucigalpa
            505 America/Managua
            506 America/Costa_Rica
            507 America/Panama
            509 America/Port-au-Prince
            591 America/La_Paz
            595 America/Asuncion
            598 America/Montevideo
            673 Asia/Brunei
            852 Asia/Hong_Kong
            853 Asia/Macau
            855 Asia/Phnom_Penh
            856 Asia/Vientiane
            880 Asia/Dhaka
            886 Asia/Taipei
            960 Indian/Maldives
            961 Asia/Beirut
            962 Asia/Amman
            963 Asia/Damascus
            964 Asia/Baghdad
            965 Asia/Kuwait
            966 Asia/Riyadh
            967 Asia/Aden
            968 Asia/Muscat
            971 Asia/Dubai
            972 Asia/Jerusalem
            973 Asia/Bahrain
            974 Asia/Qatar
            975 Asia/Thimphu
            977 Asia/Kathmandu
            992 Asia/Dushanbe
            993 Asia/Ashgabat
            994 Asia/Baku
            995 Asia/Tbilisi
            996 Asia/Bishkek
            998 Asia/Tashkent
            """;

    private static final Map<String, ZoneId> ZONES = TABLE.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> ZoneId.of(parts[1])));

    private CallingCodes() {}

    /** The zone of the number's country; empty where the country has several, or is not known. */
    public static Optional<ZoneId> zone(PhoneNumber phone) {
        String digits = phone.digits();
        for (int length = 1; length <= LONGEST; length++) {
            ZoneId zone = ZONES.get(digits.substring(0, length));
            if (zone != null) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }
}
