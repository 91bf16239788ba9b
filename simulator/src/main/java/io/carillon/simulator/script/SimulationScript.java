package io.carillon.simulator.script;

import io.carillon.simulator.afilnet.AfilnetScript;
import io.carillon.simulator.apiusb.ApiusbScript;
import io.carillon.simulator.fault.FaultRule;
import io.carillon.simulator.input.InputException;
import io.carillon.simulator.input.Problem;
import io.carillon.simulator.jetchat.JetchatScript;
import io.carillon.simulator.sms.SmsScript;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How simulated providers start and what they get wrong. See {@code docs/simulator.md}.
 *
 * @param seed of every draw; empty for that of the simulator's settings
 * @param faults by provider, in the order of the script
 * @param sms the sms platform's settings, accounts and customers
 * @param afilnet the web chat's settings, accounts, customers and writers
 * @param apiusb the apiusb platform's settings, applications, members and customers
 * @param jetchat the bot's settings, keys and people
 */
public record SimulationScript(
        OptionalLong seed,
        Map<String, List<FaultRule>> faults,
        SmsScript sms,
        AfilnetScript afilnet,
        ApiusbScript apiusb,
        JetchatScript jetchat) {
    /** Nothing goes wrong. */
    public static final SimulationScript EMPTY = new SimulationScript(
            OptionalLong.empty(),
            Map.of(),
            SmsScript.EMPTY,
            AfilnetScript.EMPTY,
            ApiusbScript.EMPTY,
            JetchatScript.EMPTY);

    private static final long LARGEST = 1 << 20;

    public SimulationScript {
        faults = Map.copyOf(faults);
    }

    /**
     * Reads a YAML file in UTF-8, up to 1 MiB.
     *
     * @throws InputException with every mistake and where it is
     * @throws IOException when the file cannot be read
     */
    public static SimulationScript read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new InputException(List.of(new Problem("", "larger than 1 MiB")));
        }
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new InputException(List.of(new Problem("", "this is not UTF-8")));
        }
    }

    /**
     * Reads YAML.
     *
     * @throws InputException with every mistake and where it is
     */
    public static SimulationScript parse(String yaml) {
        return new ScriptReader().read(yaml);
    }

    /** The rules for one provider. */
    public List<FaultRule> faultsOf(String provider) {
        return faults.getOrDefault(provider, List.of());
    }
}
