package sarangbang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Sarangbang {

    public static void main(String[] arguments) {
        SpringApplication.run(Sarangbang.class, arguments);
    }
}
